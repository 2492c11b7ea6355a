#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MEProxy"}, {MarkPlace::software, "LMTPProxy"}};

// from SERVER ([IP]) by SERVER (MEProxy|LMTPProxy): between servers of one operator
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family meproxy{checked({.description = "The mail proxy inside Fastmail",
                                         .source = "78 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
