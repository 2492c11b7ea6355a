#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "PM MXF"}};

// from RDNS. (IP) by HOST.mxf.protecmail.com (PM MXF); 08 Mar 2018 19:00:31 -0000
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family protecmail{checked({.description = "Protecmail, a filter before the MX",
                                            .source = "7 lines of 2017 to 2019 measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read,
                                            .invariants = k_invariants})};

}  // namespace forensics::families
