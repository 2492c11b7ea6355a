#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".mimecast.com"},
                            {MarkPlace::by_end, ".mimecast.co.za"},
                            {MarkPlace::by_end, ".mimecast-offshore.com"}};

// from HELO (RDNS [IP]) (Using TLS) by relay.mimecast.com with ESMTP [with STARTTLS (version=..)]
// id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  for (const Clause& clause : line.hop.clauses) {
    if (clause.kind != Keyword::with) continue;
    if (has_word(clause.value, "STARTTLS")) line.hop.with.tls = true;
    if (begins_with_words(clause.value, "both STARTTLS and AUTH") ||
        begins_with_words(clause.value, "AUTH")) {
      line.hop.with.auth = line.hop.auth.authenticated = true;
      line.hop.auth.evidence = AuthEvidence::proto;
    }
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family mimecast{checked({.description = "Mimecast",
                                          .source = "4,800 lines measured",
                                          .rank = FamilyRank::brand,
                                          .marks = k_marks,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
