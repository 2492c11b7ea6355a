#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MAILFOUNDRY"}};

// From HELO (IP) by HOST (MAILFOUNDRY) id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailfoundry{checked({.description = "MailFoundry",
                                             .source = "6 lines measured",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
