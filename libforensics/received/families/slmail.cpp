#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.from != nullptr && contains(line.hop.from.raw, "SLmail V");
}

// by HOST from HELO (IP::mail daemon; unverified,SLmail V): the sides are exchanged
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family slmail{checked({.description = "Seattle Lab SLmail",
                                        .source = "8 lines measured",
                                        .rank = FamilyRank::exact,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
