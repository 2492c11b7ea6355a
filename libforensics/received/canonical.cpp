#include "libforensics/received/canonical.h"

#include "libforensics/received/grammar.h"

namespace forensics {
namespace {

void add_escaped(std::string& out, std::string_view text) {
  constexpr char k_hex[] = "0123456789ABCDEF";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte > 0x20 && byte < 0x7F && c != '%') {
      out += c;
      continue;
    }
    out += '%';
    out += k_hex[byte >> 4U];
    out += k_hex[byte & 0x0FU];
  }
}

void add(std::string& out, std::string_view key, std::string_view value) {
  out += ' ';
  out += key;
  out += '=';
  add_escaped(out, value);
}

std::string_view envelope_text(std::string_view address) noexcept {
  return address.data() != nullptr && address.empty() ? std::string_view("<>") : address;
}

std::string joined(const std::vector<std::string_view>& addresses) {
  std::string out;
  for (const std::string_view address : addresses) {
    if (!out.empty()) out += ',';
    out += address;
  }
  return out;
}

std::string_view auth_text(const HopAuth& auth) noexcept {
  if (auth.authenticated != true) return {};
  return auth.user.empty() ? std::string_view("yes") : auth.user;
}

}  // namespace

std::string canonical_line(const Hop& hop) {
  std::string out = "[";
  add(out, "kind", hop_kind_name(hop.kind));
  add(out, "from", hop.from.name);
  add(out, "ip", hop.from.ip ? hop.from.ip->to_string() : std::string());
  add(out, "rdns", hop.from.rdns);
  add(out, "helo", hop.from.helo);
  add(out, "by", hop.by.name);
  add(out, "by_ip", hop.by.ip ? hop.by.ip->to_string() : std::string());
  add(out, "ident", hop.from.ident);
  add(out, "envfrom", envelope_text(hop.envelope_from));
  add(out, "for", joined(hop.for_));
  add(out, "id", hop.id);
  add(out, "via", hop.via);
  add(out, "auth", auth_text(hop.auth));
  add(out, "tls", hop.tls.version);
  add(out, "proto", hop.with.proto);
  add(out, "family", hop.family);
  add(out, "date", hop.date.instant ? to_rfc3339(*hop.date.instant) : std::string());
  out += " ]";
  return out;
}

std::optional<std::string> with_value(const Hop& hop) {
  if (hop.with.value.data() == nullptr) return std::nullopt;
  const Clause* with = find_clause(hop, "with");
  const bool has_comments = with != nullptr && with->comment_count != 0;
  return has_comments ? clause_words(hop, *with) : plain_text(hop.with.value);
}

}  // namespace forensics
