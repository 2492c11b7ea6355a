#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return contains(line.hop.by.software, "Tumbleweed MMS");
}

// from IP by HOST with ESMTP (Tumbleweed MMS SMTP Relay (MMS v4.7);); date
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  set_software(line, line.hop.by.software, "Tumbleweed MMS", line.hop.by.software_version);
}

}  // namespace

extern constexpr Family tumbleweed{checked({.description = "Tumbleweed MMS",
                                            .source = "7 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
