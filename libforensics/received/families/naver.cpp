#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".nm.naver.com"}, {MarkPlace::by_name, "crcvmail"}};

// from HELO ([IP]) by cvsmtppostN.nm.naver.com with ESMTP id ID for <A>; date -0000
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::not_recorded);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family naver{checked({.description = "Naver",
                                       .source = "12 lines of published headers of 2024 to 2026",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read,
                                       .invariants = k_invariants})};

}  // namespace forensics::families
