#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "mxl_mta"}, {MarkPlace::proto, "LOCAL"}};

bool recognises(const Line& line) {
  if (line.from != nullptr && line.from->keyword == "FROM" && line.with != nullptr) {
    return line.with->keyword == "WITH" && line.hop.with.proto == "LOCAL";
  }
  return software_begins(line, "mxl_mta");
}

// from RDNS|unknown [IP] (EHLO H) by HOST(mxl_mta-V) with ESMTP id ID (envelope-from <A>)
// FROM queue-bounce BY HOST WITH local: a message of its own
void read(Line& line) {
  if (line.hop.with.proto != "LOCAL") read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mxlogic{checked({.description = "MX Logic, later McAfee SaaS",
                                         .source = "7 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
