#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "MAILFOUNDRY");
}

// From HELO (IP) by HOST (MAILFOUNDRY) id ID
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family mailfoundry{checked({.description = "MailFoundry",
                                             .source = "6 lines measured",
                                             .rank = FamilyRank::product,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
