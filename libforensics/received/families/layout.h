// Rules on the layout of a line that several families share. A server prints its words by one
// pattern: the same words in another order are not its own.
#pragma once

#include <string_view>

#include "libforensics/received/family.h"
#include "libforensics/received/line.h"

namespace forensics::rules {

// The comment that the client's bracketed address stands in; null when there is none.
[[nodiscard]] inline std::string_view client_comment(const Line& line) {
  if (!has_tcp_comment(line)) return {};
  const char* const address = line.peer.address->raw.data();
  for (const Comment& comment : line.comments_of(line.from)) {
    const char* const begin = comment.text.data();
    if (begin <= address && address < begin + comment.text.size()) return comment.text;
  }
  return {};
}

// "with SMTP for <a@example.org> id X"
[[nodiscard]] inline std::string_view id_behind_recipient(const Line& line) {
  bool is_behind = false;
  for (const Clause& clause : line.hop.clauses) {
    if (clause.kind == Keyword::for_) is_behind = true;
    if (clause.kind == Keyword::id && is_behind) return clause.raw;
  }
  return {};
}
inline constexpr Invariant id_before_recipient{"the id stands before the recipient",
                                               id_behind_recipient};

// "with ESMTPS (TLS1.3) id X"
[[nodiscard]] inline std::string_view protocol_with_more(const Line& line) {
  const HopWith& with = line.hop.with;
  const bool is_alone = with.raw.size() == with.value.size() &&
                        with.value.find_first_of(" \t\r\n") == std::string_view::npos;
  return is_alone ? std::string_view{} : with.raw;
}
inline constexpr Invariant protocol_alone{"nothing stands between the protocol and the id",
                                          protocol_with_more};

}  // namespace forensics::rules
