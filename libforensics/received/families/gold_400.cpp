#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.from == nullptr && line.by != nullptr && line.hop.by.raw == "GOLD 400";
}

// by GOLD 400: out of X.400, from a mailbox; the line names no host
void read(Line& line) {
  line.hop.kind = HopKind::local;
  line.hop.by.name = {};
  line.hop.by.software_name = "GOLD 400";
}

}  // namespace

extern constexpr Family gold_400{checked({.description = "NET-TEL GOLD 400, a gateway from X.400",
                                          .source = "1 line of 2002",
                                          .rank = FamilyRank::exact,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
