#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_name, "m-FILTER"}};

bool recognises(const Line& line) {
  return equals_ignoring_case(line.hop.by.name, "m-FILTER");
}

// from NAME (IP) by m-FILTER with ESMTP: the server names itself by its product
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mfilter{checked({.description = "m-FILTER of Digital Arts",
                                         .source = "8 lines measured",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
