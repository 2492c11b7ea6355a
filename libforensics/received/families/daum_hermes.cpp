#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "hermes of "}};

// from NAME ([IP]) by hermes of HOST (IP) with ESMTP id ID for <A> (version=.. cipher=..)
void read(Line& line) {
  line.hop.by.name = first_word(after_words(line.hop.by.raw, 2));
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family daum_hermes{checked({.description = "Daum (Hermes)",
                                             .source = "1 line of 2018",
                                             .rank = FamilyRank::exact,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
