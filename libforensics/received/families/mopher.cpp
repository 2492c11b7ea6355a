#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "mopherd"}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.by != nullptr && line.hop.envelope_from.data() != nullptr;
}

// from HELO (RDNS [IP]) by HOST (envelope-sender <A>) (mopherd) with SMTP id QUEUEID for <B>; date
// Before 2012: ([IP] [IP]) without a name, and <<A>>.
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

std::string_view date_not_utc(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.empty() || date.ends_with("+0000") ? std::string_view{} : date;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::day_of_two_digits,
    {"the offset is +0000", date_not_utc},
};

}  // namespace

extern constexpr Family mopher{
    checked({.description = "mopherd, a milter: the line that it shows to SpamAssassin",
             .source = "modules/spamd.c of mopher; issue 3 of badzong/mopher",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
