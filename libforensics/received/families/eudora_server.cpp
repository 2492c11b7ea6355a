#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Eudora Internet Mail Server");
}

// from HELO (IP) by HOST with SMTP (Eudora Internet Mail Server V)
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family eudora_server{checked({.description = "Eudora Internet Mail Server",
                                               .source = "4 lines measured",
                                               .rank = FamilyRank::product,
                                               .recognises = recognises,
                                               .read = read})};

}  // namespace forensics::families
