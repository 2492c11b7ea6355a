// Facts of a Hop by the path that samples name them with: "from.ip", "date.epoch", "for".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/received/canonical.h"
#include "libforensics/received/hop.h"

namespace forensics::testing {

// The fact as text; no value when it is unknown. `known_path` becomes false for a path that is
// none.
inline std::optional<std::string> fact_of(const Hop& hop, std::string_view path, bool& known_path) {
  const auto view = [](std::string_view text) {
    return text.data() == nullptr ? std::nullopt : std::optional<std::string>(text);
  };
  const auto number = [](const auto& value) {
    return value ? std::optional<std::string>(std::to_string(*value)) : std::nullopt;
  };
  const auto flag = [](const std::optional<bool>& value) {
    return value ? std::optional<std::string>(*value ? "true" : "false") : std::nullopt;
  };
  const auto ip = [](const std::optional<IpAddress>& value) {
    return value ? std::optional<std::string>(value->to_string()) : std::nullopt;
  };
  known_path = true;
  if (path == "family") return view(hop.family);
  if (path == "kind") return view(hop_kind_name(hop.kind));
  if (path == "status") return view(hop_status_name(hop.status));
  if (path == "from.name") return view(hop.from.name);
  if (path == "from.name_kind") return view(name_kind_name(hop.from.name_kind));
  if (path == "from.helo") return view(hop.from.helo);
  if (path == "from.helo_verb") return view(helo_verb_name(hop.from.helo_verb));
  if (path == "from.rdns") return view(hop.from.rdns);
  if (path == "from.rdns_status") return view(rdns_status_name(hop.from.rdns_status));
  if (path == "from.ip") return ip(hop.from.ip);
  if (path == "from.ip_raw") return view(hop.from.ip_raw);
  if (path == "from.ip_source") return view(ip_source_name(hop.from.ip_source));
  if (path == "from.ip_scope") return view(ip_scope_name(hop.from.ip_scope));
  if (path == "from.zone") return view(hop.from.zone);
  if (path == "from.port") return number(hop.from.port);
  if (path == "from.ident") return view(hop.from.ident);
  if (path == "from.asn_text") return view(hop.from.asn_text);
  if (path == "by.name") return view(hop.by.name);
  if (path == "by.ip") return ip(hop.by.ip);
  if (path == "by.rdns") return view(hop.by.rdns);
  if (path == "by.software") return view(hop.by.software);
  if (path == "by.software_name") return view(hop.by.software_name);
  if (path == "by.software_version") return view(hop.by.software_version);
  if (path == "via") return view(hop.via);
  if (path == "with.value") return with_value(hop);
  if (path == "with.proto") return view(hop.with.proto);
  if (path == "with.tls") return flag(hop.with.tls);
  if (path == "with.auth") return flag(hop.with.auth);
  if (path == "tls.version") return view(hop.tls.version);
  if (path == "tls.raw") return view(hop.tls.raw);
  if (path == "tls.cipher") return view(hop.tls.cipher);
  if (path == "tls.bits") return number(hop.tls.bits);
  if (path == "tls.bits_max") return number(hop.tls.bits_max);
  if (path == "tls.kex") return view(hop.tls.kex);
  if (path == "tls.sig") return view(hop.tls.sig);
  if (path == "tls.verify") return view(hop.tls.verify);
  if (path == "tls.hidden") return hop.tls.hidden ? "true" : "false";
  if (path == "tls.client_cert") {
    if (!hop.tls.client_cert) return std::nullopt;
    return view(client_cert_name(*hop.tls.client_cert));
  }
  if (path == "auth.authenticated") return flag(hop.auth.authenticated);
  if (path == "auth.mech") return view(hop.auth.mech);
  if (path == "auth.user") return view(hop.auth.user);
  if (path == "auth.evidence") return view(auth_evidence_name(hop.auth.evidence));
  if (path == "id") return view(hop.id);
  if (path == "envelope_from") return view(hop.envelope_from);
  if (path == "date.epoch") {
    if (!hop.date.instant) return std::nullopt;
    return std::to_string(hop.date.instant->seconds);
  }
  known_path = false;
  return std::nullopt;
}

inline std::vector<std::string> warning_ids(const Hop& hop) {
  std::vector<std::string> out;
  for (const Anomaly& warning : hop.warnings) out.emplace_back(warning.kind->id);
  return out;
}

}  // namespace forensics::testing
