#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "amavis") || contains(line.hop.by.software, "port 1002");
}

// from HELO ([IP]) by localhost (HOST [IP]) (amavisd-new, port 10024) with ESMTP id ID: HELO is
// what the mail server in front repeats; amavis looks nothing up.
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family amavis{
    checked({.description = "amavis filtering between two halves of a mail server",
             .source = "amavisd-new 2.13 source; 5,400 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
