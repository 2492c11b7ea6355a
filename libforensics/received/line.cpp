#include "libforensics/received/line.h"

#include <array>

#include "libforensics/received/words.h"

namespace forensics {
namespace {

// What servers print when they looked and found no name, or none that leads back.
constexpr std::array<std::string_view, 11> k_no_name = {
    "unknown",        "unknown_domain",    "unverified", "unknownhost", "softdnserr",  "nodnsquery",
    "no-reverse-dns", "no.name.available", "nxdomain",   "dnserror",    "unknown-host"};

bool is_no_name(std::string_view host) noexcept {
  return is_word_for_no_name(host) || read_address(host).has_value();
}

// "from [192.0.2.1] by ...": the name is the address that was seen.
bool is_name_the_address(const TcpInfo& peer) noexcept {
  if (!peer.address || peer.name.empty()) return false;
  const std::ptrdiff_t at = peer.address->raw.data() - peer.name.data();
  return at >= 0 && at < static_cast<std::ptrdiff_t>(peer.name.size());
}

}  // namespace

bool is_word_for_no_name(std::string_view host) noexcept {
  for (const std::string_view word : k_no_name) {
    if (equals_ignoring_case(host, word)) return true;
  }
  return false;
}

bool any_comment_begins(const Hop& hop, std::string_view begin) noexcept {
  for (const Comment& comment : hop.comments) {
    if (may_begin(comment.text, begin) && begins_with_words(comment.text, begin)) return true;
  }
  return false;
}

bool has_tcp_comment(const Line& line) noexcept {
  return line.peer.address_source == IpSource::bracket && line.peer.address.has_value() &&
         line.peer.address->bracketed && line.from != nullptr && line.from->comment_count != 0;
}

void set_rdns(Line& line, std::string_view host, RdnsStatus found) noexcept {
  HopFrom& from = line.hop.from;
  from.rdns = {};
  host = without_trailing(host, '.');
  if (host.empty() || is_no_name(host)) {
    from.rdns_status = RdnsStatus::none;
    return;
  }
  from.rdns = host;
  from.rdns_status = line.peer.may_be_forged ? RdnsStatus::may_be_forged : found;
}

void read_helo_then_rdns(Line& line, RdnsStatus found) noexcept {
  HopFrom& from = line.hop.from;
  if (from.helo.data() == nullptr && !line.peer.name.empty()) from.helo = line.peer.name;
  if (line.peer.address || !line.peer.host.empty()) set_rdns(line, line.peer.host, found);
}

void read_rdns_then_helo(Line& line, RdnsStatus found) noexcept {
  if (line.peer.name.empty()) return;
  set_rdns(line, line.peer.name, found);
}

void read_helo_only(Line& line) noexcept {
  HopFrom& from = line.hop.from;
  const bool said = !line.peer.name.empty() && !is_name_the_address(line.peer);
  if (from.helo.data() == nullptr && said) from.helo = line.peer.name;
  from.rdns = {};
  from.rdns_status = RdnsStatus::not_recorded;
}

void read_literal_as_helo(Line& line) noexcept {
  HopFrom& from = line.hop.from;
  const bool literal = from.name_kind == NameKind::literal || from.name_kind == NameKind::ipv4 ||
                       from.name_kind == NameKind::ipv6;
  if (literal && from.helo.data() == nullptr && line.from != nullptr &&
      line.from->comment_count != 0 && line.peer.address) {
    from.helo = from.name;
  }
}

void forget_peer(Line& line) noexcept {
  HopFrom& from = line.hop.from;
  from.ip.reset();
  from.ip_raw = from.zone = from.rdns = {};
  from.ip_source = IpSource::none;
  from.ip_scope = IpScope::unknown;
  from.rdns_status = RdnsStatus::not_recorded;
  from.port.reset();
}

void set_account(Line& line, std::string_view account, AuthEvidence evidence) noexcept {
  HopAuth& auth = line.hop.auth;
  auth.user = account;
  auth.authenticated = true;
  if (auth.evidence == AuthEvidence::none) auth.evidence = evidence;
}

void set_software(Line& line, std::string_view as_written, std::string_view name,
                  std::string_view version) noexcept {
  HopBy& by = line.hop.by;
  by.software = as_written;
  by.software_name = name;
  by.software_version = version;
}

}  // namespace forensics
