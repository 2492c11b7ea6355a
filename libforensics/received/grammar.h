// The first of two layers of the Received reader: bytes into clauses, comments and a date.
//
//   from NAME (comment (nested)) by NAME (comment) with PROTO id ID for <ADDR> ; DATE (zone)
//   |--- clause ---------------| |--- clause ----|
//
// It knows RFC 5321 4.4 and RFC 5322 3.6.7 and what the wild makes of them, but no mail server: a
// keyword is one only as a whole word where a clause can begin, never inside a comment, a quoted
// string, <...> or [...]. The date is what follows the last ';' outside comments that has one
// after it; without such a ';' it is looked for at the end.
//
// Never fails, reads every byte a bounded number of times, allocates only the Hop's vectors.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string>
#include <string_view>

#include "libforensics/received/hop.h"

namespace forensics {

// Fills raw, clauses, comments, date and warnings of `hop`, which must be empty.
void split_received(std::string_view value FORENSICS_LIFETIME, Hop& hop);

// The first clause with this keyword, case-insensitive; null when there is none.
[[nodiscard]] const Clause* find_clause(const Hop& hop, std::string_view keyword) noexcept;

// Calls take(run) with each run of words of a clause that no comment parts, blanks around it. One
// of them at most is Clause::value.
template <typename Take>
void for_each_run(const Hop& hop, const Clause& clause, Take take) {
  const char* at = clause.keyword.data() + clause.keyword.size();
  const char* const end = clause.raw.data() + clause.raw.size();
  const auto run_to = [&at](const char* until) {
    return std::string_view(at, static_cast<std::size_t>(until - at));
  };
  for (std::size_t i = 0; i < clause.comment_count; ++i) {
    const Comment& comment = hop.comments[clause.first_comment + i];
    if (comment.depth != 0) continue;
    take(run_to(comment.text.data() - 1));
    at = std::min(end, comment.text.data() + comment.text.size() + 1);
  }
  take(run_to(end));
}

// All words of a clause without comments, one blank between them: "esmtps tls TLS_AES_256".
// Clause::value is only the first run of them, because a view cannot leave out the middle.
// With folds and NULs left out, as people and JSON should see it.
[[nodiscard]] std::string clause_words(const Hop& hop, const Clause& clause);

// A view of a Hop for people and JSON: folds and runs of blanks become one blank, NULs are left
// out.
[[nodiscard]] std::string plain_text(std::string_view text);

}  // namespace forensics
