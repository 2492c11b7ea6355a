#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "gmailapi.google.com"}};

// from PROJECT named unknown by gmailapi.google.com with HTTPREST
void read(Line& line) {
  Hop& hop = line.hop;
  forget_peer(line);
  hop.kind = HopKind::api;
  hop.from.name_kind = NameKind::words;
  hop.auth.authenticated = true;
  hop.auth.evidence = AuthEvidence::http;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family gmail_http_rest{
    checked({.description = "Mail handed in through the Gmail API",
             .source = "305 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
