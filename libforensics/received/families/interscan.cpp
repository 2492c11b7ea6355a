#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "InterScan"}, {MarkPlace::with, "InterScan"}};

// from IP by HOST (InterScan E-Mail VirusWall NT); from ([IP]) by HOST (... Unix): the address
// alone; from HELO ([IP]) by HOST with InterScan Messaging Security Suite
void read(Line& line) {
  if (with_begins(line, "InterScan")) {
    read_helo_only(line);
    set_software(line, line.hop.with.value, "InterScan");
  } else {
    line.hop.from.rdns_status = RdnsStatus::not_recorded;
  }
}

}  // namespace

extern constexpr Family interscan{
    checked({.description = "Trend Micro InterScan, a gateway that scans for viruses",
             .source = "10 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
