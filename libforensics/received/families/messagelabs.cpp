#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return contains(line.hop.by.name, ".bemta");
}

// from [IP] (using TLSv1.2 with cipher C (256 bits)) by server-N.bemta-N.messagelabs.com id ID
// by server-N.bemta-N.messagelabs.com id ID: inside
void read(Line& line) {
  if (line.from == nullptr) line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family messagelabs{checked({.description = "MessageLabs, later Symantec.cloud",
                                             .source = "21 lines measured",
                                             .rank = FamilyRank::brand,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
