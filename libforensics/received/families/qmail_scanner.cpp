#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "qmail-scanner"}};

// from SENDER by HOST with qmail-scanner-VERSION (what it found): handed over on the machine
// from IP by HOST (envelope-from <A>, uid N) with qmail-scanner-1.24: whose client it was
void read(Line& line) {
  const NameKind kind = line.hop.from.name_kind;
  if (kind != NameKind::ipv4 && kind != NameKind::ipv6) forget_peer(line);
  line.hop.from.ident = {};
  line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
};

}  // namespace

extern constexpr Family qmail_scanner{
    checked({.description = "qmail-scanner: a filter between two stages of qmail",
             .source = "24 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
