#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "eyou anti_spam gateway"}};

// (eyou anti_spam gateway V): the client and the server stand in the line below, which bears no
// mark
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
  set_software(line, line.lead, "eYou anti_spam gateway", after_words(line.lead, 3));
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family eyou{checked({.description = "The gateway of eYou, China",
                                      .source = "4 lines of 2016 to 2022",
                                      .rank = FamilyRank::exact,
                                      .marks = k_marks,
                                      .read = read,
                                      .invariants = k_invariants})};

}  // namespace forensics::families
