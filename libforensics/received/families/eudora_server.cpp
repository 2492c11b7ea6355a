#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Eudora Internet Mail Server") || software_begins(line, "EIMS");
}

// from HELO (IP)|(RDNS [IP]) by HOST with SMTP (Eudora Internet Mail Server V), later (EIMS X V)
void read(Line& line) {
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family eudora_server{checked({.description = "Eudora Internet Mail Server",
                                               .source = "4 lines measured",
                                               .rank = FamilyRank::product,
                                               .recognises = recognises,
                                               .read = read})};

}  // namespace forensics::families
