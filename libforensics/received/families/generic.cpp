#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

bool recognises(const Line&) {
  return true;
}

void read(Line& line) {
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family generic{checked({.description = "A server that no family knows",
                                         .source = "RFC 5321 4.4",
                                         .rank = FamilyRank::last,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
