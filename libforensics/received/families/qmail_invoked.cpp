#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.lead.starts_with("qmail ") && contains(line.lead, " invoked ");
}

// (qmail 123 invoked from network): the connection is told of in the line below
// (qmail 123 invoked by uid 5), (... by alias), (... for bounce): handed over on the machine
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
}

constexpr Invariant k_invariants[] = {
    {"the date has no weekday", rules::date_with_weekday},
};

}  // namespace

extern constexpr Family qmail_invoked{checked({.description = "qmail's note of its own queue",
                                               .source = "qmail 1.03 received.c",
                                               .rank = FamilyRank::exact,
                                               .recognises = recognises,
                                               .read = read,
                                               .invariants = k_invariants})};

}  // namespace forensics::families
