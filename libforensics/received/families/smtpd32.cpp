#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return has_comment(line, "SMTPD32") || software_begins(line, "SMTPD-");
}

// from HELO [IP] by HOST (SMTPD32-V) id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family smtpd32{checked({.description = "IMail",
                                         .source = "54 lines measured",
                                         .rank = FamilyRank::product,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
