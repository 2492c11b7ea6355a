#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "mx.google.com"}};

bool recognises(const Line& line) {
  return line.from != nullptr;
}

// from HELO (RDNS. [IP]) by mx.google.com with ESMTPS id ID.YYYY.MM.DD.hh.mm.ss for <A>
// (version=..)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::pacific_time,  rules::client_in_brackets, rules::google_clock_last,
    rules::weekday_first, rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family gmail_mx{
    checked({.description = "Gmail and Google Groups taking mail from outside",
             .source = "2,671 lines measured",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
