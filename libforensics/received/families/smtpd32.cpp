#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "SMTPD32"}, {MarkPlace::software, "SMTPD-"}};

// from HELO [IP] by HOST (SMTPD32-V) id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family smtpd32{checked({.description = "IMail",
                                         .source = "54 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
