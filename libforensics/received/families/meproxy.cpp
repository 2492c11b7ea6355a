#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MEProxy"}};

// from SERVER ([IP]) by SERVER (MEProxy): between servers of one operator
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family meproxy{checked({.description = "The mail proxy inside Fastmail",
                                         .source = "78 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
