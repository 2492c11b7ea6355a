#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "KnoxPortal"}};

// from HELO (unknown [IP]) by HOST (KnoxPortal) with ESMTPA id ID: a renamed Postfix
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::verified);
}

}  // namespace

extern constexpr Family knoxportal{checked({.description = "Samsung's mail portal",
                                            .source = "719 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
