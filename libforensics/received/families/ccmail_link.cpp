#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "ccMail Link"}};

// from HELO [IP] by HOST (ccMail Link to SMTP RV)
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family ccmail_link{checked({.description = "cc:Mail Link to SMTP",
                                             .source = "1 line measured",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
