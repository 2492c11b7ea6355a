#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Sophos Email Appliance"},
                            {MarkPlace::software, "Email Security Appliance"}};

// from HELO (RDNS [IP]) by HOST (Sophos Email Appliance) with ESMTPS id HEX_HEX: Postfix beneath
// from HELO (RDNS [IP]) by localhost (Email Security Appliance) with SMTP id ..: from its filter
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::verified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family sophos_appliance{
    checked({.description = "Sophos Email Appliance",
             .source = "2 lines measured; what stands beside its id is that of Postfix",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
