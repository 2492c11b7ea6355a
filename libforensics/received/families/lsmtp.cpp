#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "LSMTP");
}

// from HELO (RDNS|IP) by HOST (LSMTP for SYSTEM vV) with SMTP id <ID@HOST>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family lsmtp{checked({.description = "LSMTP of L-Soft",
                                       .source = "31 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
