#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "Authentication Milter"}};

// from HELO (RDNS [IP]) by HOST (Authentication Milter) with ESMTP id ID.ID: the second part is the
// id of the server that it takes the message from
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family authentication_milter{
    checked({.description = "Authentication Milter as an SMTP proxy, at Fastmail's entrance",
             .source = "2 lines of published headers of 2026",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
