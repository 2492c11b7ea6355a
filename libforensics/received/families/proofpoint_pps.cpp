#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "PPS");
}

// from HELO (RDNS [IP]) by HOST (PPS) with ESMTPS id ID-N (version=TLSv1.2 cipher=C bits=256
// verify=NO)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family proofpoint_pps{checked({.description = "Proofpoint Protection Server",
                                                .source = "1,850 lines measured",
                                                .rank = FamilyRank::product,
                                                .recognises = recognises,
                                                .read = read})};

}  // namespace forensics::families
