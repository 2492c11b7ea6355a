#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "InterScan") || software_begins(line, "InterScan");
}

// from NAME ([IP]) by HOST with InterScan Messaging Security Suite: no protocol is told
void read(Line& line) {
  read_literal_as_helo(line);
  set_software(line, line.hop.with.value, "InterScan");
}

}  // namespace

extern constexpr Family interscan{
    checked({.description = "Trend Micro InterScan Messaging Security",
             .source = "12 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
