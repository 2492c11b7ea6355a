#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, "mandrillapp.com");
}

// from [IP] by mandrillapp.com id HEX: the client of its interface
void read(Line& line) {
  line.hop.kind = HopKind::api;
}

}  // namespace

extern constexpr Family mandrill{checked({.description = "Mandrill",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::brand,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
