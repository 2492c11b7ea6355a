#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "[CrewMAIL"}};

// "CrewMAIL" of "with [CrewMAIL (c)2012 by DaZone]", whose "(c)" is no comment and "by" no clause.
std::string_view product_of(std::string_view with) {
  return with.substr(1, 8);
}

// The sender stands bare behind the recipient: "for B from A".
std::string_view sender_of(const Hop& hop) {
  bool after_for = false;
  for (const Clause& clause : hop.clauses) {
    if (clause.kind == Keyword::from && after_for) return first_word(clause.value);
    after_for = after_for || clause.kind == Keyword::for_;
  }
  return {};
}

// from HELO (IP) by DOMAIN (0.0.0.0) with [CrewMAIL (c)YEAR by DaZone] for B from A; date
void read(Line& line) {
  read_helo_only(line);
  set_software(line, product_of(line.hop.with.raw), "CrewMAIL");
  if (line.hop.envelope_from.data() == nullptr) {
    line.hop.envelope_from = without_angles(sender_of(line.hop));
  }
}

}  // namespace

extern constexpr Family crewmail{checked({.description = "CrewMAIL (DaZone)",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
