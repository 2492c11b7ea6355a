#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return contains(line.hop.by.software, " SMTPRS ") || contains(line.hop.by.software, " SMTPRA ");
}

// from HELO (RDNS|unverified [IP]) by HOST (Content Technologies|Vircom|Clearswift SMTPRS V)
// with ESMTP id <ID>; older ones leave the address out
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  if (line.hop.from.helo == line.hop.from.ip_raw) forget_peer(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family smtprs{
    checked({.description = "MAILsweeper, VOPmail, Rockliffe: servers that grew from EMWAC SMTPRS",
             .source = "45 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
