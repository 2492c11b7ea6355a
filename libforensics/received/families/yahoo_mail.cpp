#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Oath Hermes"},
                            {MarkPlace::helo_verb, "EHLO"},
                            {MarkPlace::by_end, ".yahoo.com"}};

// Others print the EHLO in the same way. Yahoo's own servers may name themselves by the address.
bool is_yahoo(const HopBy& by) {
  if (by.ip) return by.ip->is_v4() && by.ip->bytes()[0] == 10;
  return ends_with_ignoring_case(by.name, ".yahoo.com") ||
         ends_with_ignoring_case(by.name, ".yahoo.co.jp") ||
         ends_with_ignoring_case(by.name, ".yahoo.net");
}

bool recognises(const Line& line) {
  if (line.from == nullptr || line.by == nullptr) return false;
  if (software_begins(line, "Oath Hermes")) return true;
  if (line.hop.by.software.data() != nullptr) return false;
  const std::string_view proto = line.hop.with.proto;
  if (line.peer.helo_verb == HeloVerb::ehlo && proto.starts_with("SMTP")) {
    return is_yahoo(line.hop.by) && line.from->value.find(' ') == std::string_view::npos;
  }
  const bool web = proto == "HTTP" && line.hop.from.name_kind == NameKind::domain;
  return by_ends(line, ".yahoo.com") && web && line.from->comment_count == 0;
}

// "127.0.0.1" as NAME fills the place of a missing reverse name. It was taken for the client when
// the parentheses that tell the address hold none: "(myip)" of whoever published the mail.
bool is_filler_the_client(const HopFrom& from) {
  return from.ip_raw.data() == from.name.data() && from.ip_scope == IpScope::loopback;
}

// from RDNS|IP|127.0.0.1 (EHLO H) (IP) by mtaN.mail.yahoo.com with SMTPS: an address means no rDNS
// from sonic.gate.mail.yahoo.com by sonicN.consmr.mail.yahoo.com with HTTP: web mail
void read(Line& line) {
  if (line.hop.kind == HopKind::http_submission) return;
  const bool unknown = is_filler_the_client(line.hop.from);
  read_rdns_then_helo(line, RdnsStatus::unverified);
  if (!unknown) return;
  forget_peer(line);
  line.hop.from.rdns_status = RdnsStatus::none;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family yahoo_mail{
    checked({.description = "Yahoo taking mail from outside and from its web mail",
             .source = "52 lines measured",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
