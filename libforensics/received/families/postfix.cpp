#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

// A renamed Postfix still gives itself away by its TLS prose; Stalwart copies the prose, but names
// itself.
bool recognises(const Line& line) {
  if (software_begins(line, "Postfix") || software_begins(line, "ESMTP Server")) return true;
  if (line.hop.by.software.data() != nullptr) return false;
  return has_comment(line, "No client certificate requested") ||
         has_comment(line, "Client did not present a certificate");
}

// smtpd:  from HELO (RDNS|unknown [IP]) by HOST (Postfix) with ESMTP id QUEUEID
// pickup: by HOST (Postfix, from userid N) id QUEUEID
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
    return;
  }
  read_helo_then_rdns(line, RdnsStatus::verified);
}

std::string_view protocol_not_capital(const Line& line) {
  for (const char c : line.hop.with.value) {
    if (is_lower(c)) return line.hop.with.value;
  }
  return {};
}

constexpr Invariant k_invariants[] = {
    {"a zone name in parentheses ends the date", rules::date_without_zone_comment},
    {"the client stands as (HOST [ADDRESS])", rules::no_bracketed_address},
    {"the protocol is in capitals", protocol_not_capital},
};

}  // namespace

extern constexpr Family postfix{
    checked({.description = "Postfix smtpd and pickup",
             .source = "Postfix 3.9 smtpd.c, pickup.c; 81,404 lines measured",
             .rank = FamilyRank::common,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
