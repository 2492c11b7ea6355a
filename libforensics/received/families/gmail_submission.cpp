#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "smtp.gmail.com"},
                            {MarkPlace::by_end, "smtp.googlemail.com"},
                            {MarkPlace::by_end, "smtp-relay.gmail.com"}};

bool recognises(const Line& line) {
  return line.from != nullptr;
}

// from HELO (RDNS. [IP]) by smtp.gmail.com with ESMTPSA id ID: brackets of HELO are printed as ?..?
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::pacific_time,
    rules::google_clock_last,
    rules::weekday_first,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family gmail_submission{
    checked({.description = "Gmail taking mail from its users and, as a relay, from their servers",
             .source = "3,378 lines measured",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
