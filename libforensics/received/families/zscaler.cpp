#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".zscaler.net"}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.hop.by.software.data() == nullptr;
}

// from NAME ([IP]) by HOST ([IP]) with ESMTP id HEX: the first eight digits are the epoch
void read(Line& line) {
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family zscaler{checked({.description = "Zscaler Email Security",
                                         .source = "1 line of 2011",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
