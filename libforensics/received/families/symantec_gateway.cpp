#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Symantec Messaging Gateway"},
                            {MarkPlace::software, "Symantec Mail Security"},
                            {MarkPlace::software, "EUCPMTA"},
                            {MarkPlace::software, "Brightmail"},
                            {MarkPlace::id, "xx.xx.99999.xxxxxxxx"}};

bool recognises(const Line& line) {
  return line.hop.by.software.data() != nullptr;
}

// from HELO (RDNS|Unknown_Domain [IP]) by HOST (Symantec Messaging Gateway) with SMTP id ID
// from HELO ( [IP]) by ..
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family symantec_gateway{
    checked({.description = "Symantec Messaging Gateway (Brightmail)",
             .source = "119 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
