#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "PMDF "},
                            {MarkPlace::software, "Sun Internet Mail Server"}};

// from HELO (RDNS [IP]) by HOST (PMDF V6.1 #40995) with ESMTP id <ID@HOST>; date (BST)
void read(Line& line) {
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family pmdf{
    checked({.description = "PMDF of Innosoft and Process Software, Sun Internet Mail Server",
             .source = "7 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
