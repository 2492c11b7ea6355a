#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Mercury");
}

// from SpoolDir|Spooler by HOST (Mercury V): from its own queue; from HELO (IP) by HOST (Mercury/32
// V)
void read(Line& line) {
  if (line.peer.address) {
    read_helo_only(line);
  } else if (contains(line.hop.from.name, "Spool")) {
    line.hop.kind = HopKind::local;
  }
}

}  // namespace

extern constexpr Family mercury{checked({.description = "Mercury for NetWare and Mercury/32",
                                         .source = "34 lines measured",
                                         .rank = FamilyRank::product,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
