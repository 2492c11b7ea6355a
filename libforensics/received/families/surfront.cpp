#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "surfront"}};

// from [IP] by IP with surfront esmtp id ID
void read(Line& line) {
  read_literal_as_helo(line);
}

}  // namespace

extern constexpr Family surfront{checked({.description = "Surfront mail gateway",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
