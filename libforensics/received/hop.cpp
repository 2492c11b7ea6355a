#include "libforensics/received/hop.h"

namespace forensics {
namespace {

template <std::size_t N, typename Enum>
std::string_view name_at(const std::string_view (&names)[N], Enum value) noexcept {
  const auto at = static_cast<std::size_t>(value);
  return at < N ? names[at] : std::string_view("unknown");
}

}  // namespace

std::string_view hop_kind_name(HopKind kind) noexcept {
  static constexpr std::string_view k_names[] = {"tcp", "local", "mail_fetch",   "http_submission",
                                                 "api", "list",  "comment_only", "unparseable"};
  return name_at(k_names, kind);
}

std::string_view hop_status_name(HopStatus status) noexcept {
  static constexpr std::string_view k_names[] = {"parsed", "partial", "unparseable"};
  return name_at(k_names, status);
}

std::string_view name_kind_name(NameKind kind) noexcept {
  static constexpr std::string_view k_names[] = {"none",    "domain",     "ipv4",  "ipv6",
                                                 "literal", "local_user", "words", "unknown"};
  return name_at(k_names, kind);
}

std::string_view rdns_status_name(RdnsStatus status) noexcept {
  static constexpr std::string_view k_names[] = {"not_recorded", "verified", "may_be_forged",
                                                 "unverified", "none"};
  return name_at(k_names, status);
}

std::string_view ip_source_name(IpSource source) noexcept {
  static constexpr std::string_view k_names[] = {"none", "bracket",      "paren",
                                                 "bare", "helo_literal", "x_header"};
  return name_at(k_names, source);
}

std::string_view ip_scope_name(IpScope scope) noexcept {
  static constexpr std::string_view k_names[] = {"unknown",   "public", "private",  "loopback",
                                                 "linklocal", "cgnat",  "reserved", "doc",
                                                 "multicast", "invalid"};
  return name_at(k_names, scope);
}

std::string_view helo_verb_name(HeloVerb verb) noexcept {
  static constexpr std::string_view k_names[] = {"none", "HELO", "EHLO", "LHLO"};
  return name_at(k_names, verb);
}

std::string_view client_cert_name(ClientCert cert) noexcept {
  static constexpr std::string_view k_names[] = {"none", "verified", "unverified"};
  return name_at(k_names, cert);
}

std::string_view auth_evidence_name(AuthEvidence evidence) noexcept {
  static constexpr std::string_view k_names[] = {"none", "proto", "comment", "software", "http"};
  return name_at(k_names, evidence);
}

bool is_usable_tcp_hop(const Hop& hop) noexcept {
  return hop.kind == HopKind::tcp && hop.status != HopStatus::unparseable &&
         hop.from.ip.has_value();
}

}  // namespace forensics
