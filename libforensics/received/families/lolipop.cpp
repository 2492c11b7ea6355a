#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "LOLIPOP-Fsecure"}};

// from IP (IP) by HOST (LOLIPOP-Fsecure): the address twice, neither HELO nor a look-up
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family lolipop{checked({.description = "The virus filter of Lolipop, Japan",
                                         .source = "4 lines of 2020 and 2021",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
