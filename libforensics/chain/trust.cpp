#include "libforensics/chain/trust.h"

#include <algorithm>
#include <charconv>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/chain/role.h"
#include "libforensics/geo/provider.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

// "CONVERSION-DAEMON.mail.example.org" of mail.example.org.
bool is_part_of(std::string_view name, std::string_view host) noexcept {
  return name.size() > host.size() && contains(host, ".") && ends_with_ignoring_case(name, host) &&
         name[name.size() - host.size() - 1] == '.';
}

// "mail-am6eur05.outbound.protection.outlook.com": whatever any customer hands over.
bool sends_for_customers(std::string_view name) noexcept {
  return find_ignoring_case(name, ".outbound.") != std::string_view::npos;
}

// Why trust goes on below `hop` without anything configured; null when it ends there.
std::string_view why_trust_goes_on(const Hop& hop, const AuthservAnchor& anchor) noexcept {
  if (hop.kind == HopKind::mail_fetch) return "a mailbox was read";
  if (hop.auth.authenticated.value_or(false)) return "the client authenticated";
  if (hop.with.proto.starts_with("LMTP")) return "LMTP hands over among the servers of one site";
  if (hop.from.ip) {
    if (is_internal(hop)) return "the client's address is inside";
    const std::string_view group = provider_group(hop.by.name);
    const ProviderRange* range = find_provider(*hop.from.ip);
    // Only servers that talk among themselves: from a provider's outbound range comes the mail of
    // its other customers too.
    if (range != nullptr && range->internal && equals_ignoring_case(range->provider, group)) {
      return "the client is an inner server of the same provider";
    }
    // Exchange and Apple do not print what their look-up found. Who speaks from such a network by a
    // name of its operator is one of its servers.
    if (range != nullptr && equals_ignoring_case(range->provider, group) &&
        group == provider_group(hop.from.helo) && !sends_for_customers(hop.from.helo)) {
      return "the client is a server of the same provider by name and network";
    }
    if (!group.empty() && hop.from.rdns_status == RdnsStatus::verified &&
        group == provider_group(hop.from.rdns)) {
      return "client and server belong to one provider";
    }
    if (hop.from.rdns_status == RdnsStatus::verified &&
        same_organisation(hop.from.rdns, hop.by.name)) {
      return "the client's confirmed name is in the server's own domain";
    }
    if (hop.from.rdns_status == RdnsStatus::verified && hop.field.offset >= anchor.offset &&
        same_organisation(hop.from.rdns, anchor.id)) {
      return "the client's confirmed name is in the domain of the newest Authentication-Results";
    }
    return {};
  }
  if (hop.kind != HopKind::tcp) return "handed over inside one machine or service";
  if (hop.from.raw.data() == nullptr) return "no client is named";
  if (same_host(hop.from.name, hop.by.name) || is_localhost(hop.from.name) ||
      is_part_of(hop.from.name, hop.by.name) || same_host(hop.from.name, hop.by.rdns)) {
    return "the client is the server itself";
  }
  return {};
}

bool matches_host(std::string_view pattern, std::string_view host) noexcept {
  if (pattern.empty() || host.empty()) return false;
  if (pattern.front() == '.') return ends_with_ignoring_case(host, pattern);
  return same_host(pattern, host);
}

bool is_configured_inside(const Hop& hop, const TrustOptions& options) noexcept {
  if (hop.from.ip) {
    if (hop.from.ip_scope == IpScope::loopback) return true;
    for (const IpNetwork& network : options.networks) {
      if (network.contains(*hop.from.ip)) return true;
    }
  }
  for (const std::string& host : options.hosts) {
    if (hop.from.rdns_status == RdnsStatus::verified && matches_host(host, hop.from.rdns))
      return true;
  }
  return !hop.from.ip && hop.from.raw.data() == nullptr;
}

bool any_matches(const std::vector<std::string>& patterns, std::string_view host) noexcept {
  return std::any_of(patterns.begin(), patterns.end(),
                     [&](const std::string& pattern) { return matches_host(pattern, host); });
}

// A line is ours to begin with only when its server is configured, if servers are configured.
bool is_written_by_configured(const Hop& hop, const TrustOptions& options) noexcept {
  if (options.hosts.empty() && options.authserv_ids.empty()) return true;
  return any_matches(options.hosts, hop.by.name) || any_matches(options.authserv_ids, hop.by.name);
}

void describe_edge(const Hop& hop, TrustResult& out) {
  out.boundary.hop = hop.index;
  out.boundary.ip = hop.from.ip;
  out.boundary.helo = hop.from.helo;
  out.boundary.rdns = hop.from.rdns;
  out.boundary.written_by = hop.by.name;
}

std::string name_of(const Hop& hop) {
  if (!hop.by.name.empty()) return std::string(hop.by.name);
  return "an unnamed server";
}

std::string edge_reason(const Hop& hop, std::size_t vouched, std::string_view last_words) {
  std::string reason = vouched == 0 ? "the newest hop is taken as the reader's own server; "
                                    : "the newest " + std::to_string(vouched + 1) +
                                          " hops are taken as written on the reader's own side; ";
  reason += name_of(hop);
  reason += hop.from.ip ? " saw the client at " + hop.from.ip->to_string() + std::string(last_words)
                        : " names a client but recorded no address for it";
  return reason;
}

// Walks from the newest hop while `goes_on` holds; the first hop where it does not is the edge.
template <class GoesOn>
void walk(const std::vector<Hop>& hops, TrustResult& out, std::string_view last_words,
          GoesOn goes_on) {
  for (std::size_t i = 0; i < hops.size(); ++i) {
    const Hop& hop = hops[i];
    if (hop.kind == HopKind::mail_fetch) out.fetch_restart = static_cast<std::uint32_t>(i);
    if (goes_on(hop)) {
      out.zones[i] = Zone::vouched;
      continue;
    }
    out.zones[i] = Zone::edge;
    describe_edge(hop, out);
    out.boundary.reason = edge_reason(hop, i, last_words);
    return;
  }
  out.boundary.reason = hops.empty() ? "the message has no Received field"
                                     : "every hop stays inside: no outside client was seen";
}

void trust_count(const std::vector<Hop>& hops, std::size_t count, TrustResult& out) {
  for (std::size_t i = 0; i < hops.size() && i < count; ++i) out.zones[i] = Zone::vouched;
  if (count == 0 || hops.empty()) {
    out.boundary.reason =
        hops.empty() ? "the message has no Received field" : "no hop is trusted, as asked";
    return;
  }
  const std::size_t edge = std::min(count, hops.size()) - 1;
  out.zones[edge] = Zone::edge;
  describe_edge(hops[edge], out);
  out.boundary.reason = edge == 0 ? "the newest hop is ours, as asked"
                                  : "the newest " + std::to_string(edge + 1) + " of " +
                                        std::to_string(hops.size()) + " hops are ours, as asked";
}

// A field with one of our authserv-ids was written by our side, and so was all above it: servers
// prepend. The first line below it is its writer's own, if that server is of the same domain.
void trust_configured(const std::vector<Hop>& hops, const TrustOptions& options,
                      const AuthservAnchor& anchor, TrustResult& out) {
  const bool anchored = any_matches(options.authserv_ids, anchor.id);
  bool ours = true;
  walk(hops, out, ", the first that is not among the trusted", [&](const Hop& hop) {
    if (anchored && hop.field.offset < anchor.offset) return true;
    const bool written_by_anchor = anchored && same_organisation(hop.by.name, anchor.id);
    if (!written_by_anchor && !is_written_by_configured(hop, options)) ours = false;
    return ours && is_configured_inside(hop, options);
  });
  if (!ours && out.boundary.hop) {
    // The edge line itself was not written by a configured server: nothing in it is an observation.
    const Hop& hop = hops[*out.boundary.hop];
    out.zones[hop.index] = Zone::claimed;
    out.boundary = Boundary{};
    out.boundary.reason =
        name_of(hop) + " is not among the trusted hosts; it and all older hops are claims";
  }
}

}  // namespace

std::string_view zone_name(Zone zone) noexcept {
  constexpr std::string_view names[] = {"vouched", "edge", "claimed"};
  return names[static_cast<std::size_t>(zone)];
}

Result<void> add_trust_word(TrustOptions& options, std::string_view word) {
  const std::size_t colon = word.find(':');
  const std::string_view kind = word.substr(0, colon);
  const std::string_view value = colon == std::string_view::npos ? "" : word.substr(colon + 1);
  if (word == "auto") {
    options.mode = TrustMode::inferred;
    return {};
  }
  if (word == "none") {
    options.mode = TrustMode::none;
    return {};
  }
  if (kind == "count") {
    const auto [end, error] =
        std::from_chars(value.data(), value.data() + value.size(), options.count);
    if (error == std::errc{} && end == value.data() + value.size()) {
      options.mode = TrustMode::count;
      return {};
    }
  } else if (kind == "net") {
    if (const auto network = IpNetwork::parse(value)) {
      options.mode = TrustMode::configured;
      options.networks.push_back(*network);
      return {};
    }
  } else if ((kind == "host" || kind == "authserv") && !value.empty()) {
    options.mode = TrustMode::configured;
    (kind == "host" ? options.hosts : options.authserv_ids).emplace_back(value);
    return {};
  }
  return fail(ErrorCode::usage,
              "cannot read the trust '" + std::string(word) +
                  "': use auto, none, count:N, net:CIDR, host:NAME or authserv:ID");
}

TrustResult infer_trust(const std::vector<Hop>& hops, const TrustOptions& options,
                        const AuthservAnchor& anchor) {
  TrustResult out;
  out.zones.assign(hops.size(), Zone::claimed);
  switch (options.mode) {
    case TrustMode::inferred:
      walk(hops, out, ", the first address that is neither inside nor authenticated",
           [&](const Hop& hop) { return !why_trust_goes_on(hop, anchor).empty(); });
      break;
    case TrustMode::configured: trust_configured(hops, options, anchor, out); break;
    case TrustMode::count: trust_count(hops, options.count, out); break;
    case TrustMode::none: trust_count(hops, 0, out); break;
  }
  return out;
}

}  // namespace forensics
