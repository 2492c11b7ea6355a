#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Eudora Internet Mail Server"},
                            {MarkPlace::software, "EIMS"}};

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
                                               .marks = k_marks,
                                               .read = read})};

}  // namespace forensics::families
