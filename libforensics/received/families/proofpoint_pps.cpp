#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

// "3ncec0r7mu-1": ten small letters and digits, then the number of the recipient.
bool is_pps_id(std::string_view id) {
  if (id.size() < 12 || id[10] != '-') return false;
  return id.substr(0, 10).find_first_not_of("0123456789abcdefghijklmnopqrstuvwxyz") == id.npos &&
         id.substr(11).find_first_not_of("0123456789") == id.npos;
}

bool recognises(const Line& line) {
  if (line.hop.by.software == "PPS") return true;
  return line.hop.by.software.data() == nullptr && has_tcp_comment(line) && is_pps_id(line.hop.id);
}

// from HELO (RDNS [IP]) by HOST (PPS) with ESMTPS id ID-N (version=TLSv1.2 cipher=C bits=256
// verify=NO)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family proofpoint_pps{checked({.description = "Proofpoint Protection Server",
                                                .source = "1,850 lines measured",
                                                .rank = FamilyRank::product,
                                                .recognises = recognises,
                                                .read = read,
                                                .invariants = k_invariants})};

}  // namespace forensics::families
