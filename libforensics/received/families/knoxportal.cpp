#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "KnoxPortal");
}

// from HELO (unknown [IP]) by HOST (KnoxPortal) with ESMTPA id ID: a renamed Postfix
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::verified);
}

}  // namespace

extern constexpr Family knoxportal{checked({.description = "Samsung's mail portal",
                                            .source = "719 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
