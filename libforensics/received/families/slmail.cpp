#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool contains_slmail(const Line& line) {
  for (const Comment& comment : line.comments_of(line.from)) {
    if (contains(comment.text, "SLMail V") || contains(comment.text, "SLmail V")) return true;
  }
  return false;
}

bool recognises(const Line& line) {
  return software_begins(line, "SLmail") || contains_slmail(line);
}

// from HELO [IP] by HOST [IP] (SLmail V) with SMTP id ID; by HOST from HELO (IP::mail daemon;
// unverified,SLMail V3.0); by HOST from localhost (router,SLMail V3.2): from its own queue
void read(Line& line) {
  if (line.peer.address) {
    read_helo_only(line);
  } else if (has_comment(line, "router,")) {
    line.hop.kind = HopKind::local;
  }
}

}  // namespace

extern constexpr Family slmail{checked({.description = "SLMail of Seattle Lab",
                                        .source = "9 lines measured",
                                        .rank = FamilyRank::product,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
