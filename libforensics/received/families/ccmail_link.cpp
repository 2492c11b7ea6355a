#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "ccMail Link");
}

// from HELO [IP] by HOST (ccMail Link to SMTP RV)
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family ccmail_link{checked({.description = "cc:Mail Link to SMTP",
                                             .source = "1 line measured",
                                             .rank = FamilyRank::product,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
