// One Received line on the desk of a server family: the Hop being filled and what the shared
// readers found. A family looks at it to recognise its line, then says what the words mean.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "libforensics/received/hop.h"
#include "libforensics/received/tcp_info.h"
#include "libforensics/received/words.h"

namespace forensics {

struct Line {
  Hop& hop;
  // The first clause of each keyword; null when there is none. Views and spans into hop.raw.
  const Clause* from{nullptr};
  const Clause* by{nullptr};
  const Clause* via{nullptr};
  const Clause* with{nullptr};
  TcpInfo peer{};    // of the from clause
  TcpInfo server{};  // of the by clause
  // The first comment of a line that begins with one: "qmail 123 invoked ..."
  std::string_view lead{};
  std::uint32_t comment_letters{0};  // first bytes of all comments, one bit each: see letter_bit

  // Comments of a clause at depth 0 and deeper; empty when the clause is missing.
  [[nodiscard]] std::span<const Comment> comments_of(const Clause* clause) const noexcept {
    if (clause == nullptr) return {};
    return std::span(hop.comments).subspan(clause->first_comment, clause->comment_count);
  }
};

// Reads all that needs no family into `hop`, which must be empty; the Line refers to it.
[[nodiscard]] Line read_line(std::string_view value FORENSICS_LIFETIME,
                             Hop& hop FORENSICS_LIFETIME);

// --- Features to recognise a line by; all case-insensitive --------------------------------------
// Families ask dozens of these of every line: the answer "no" is inline and looks at one byte.

// Whether the product named in a by or with comment begins so: "Postfix", "Exim ".
[[nodiscard]] inline bool software_begins(const Line& line, std::string_view name) noexcept {
  return may_begin(line.hop.by.software, name) && begins_with_words(line.hop.by.software, name);
}
// Whether any comment of the line begins so.
[[nodiscard]] bool any_comment_begins(const Hop& hop, std::string_view begin) noexcept;
[[nodiscard]] inline bool has_comment(const Line& line, std::string_view begin) noexcept {
  return (line.comment_letters & letter_bit(begin.front())) != 0 &&
         any_comment_begins(line.hop, begin);
}
// Whether the by name ends so: "google.com". An exact host or a domain with its dot.
[[nodiscard]] inline bool by_ends(const Line& line, std::string_view suffix) noexcept {
  const std::string_view by = line.hop.by.name;
  return !by.empty() && letter_bit(by.back()) == letter_bit(suffix.back()) &&
         ends_with_ignoring_case(by, suffix);
}
// Whether the with clause begins so: "Microsoft SMTP Server".
[[nodiscard]] inline bool with_begins(const Line& line, std::string_view words) noexcept {
  return may_begin(line.hop.with.value, words) && begins_with_words(line.hop.with.value, words);
}
// "(HOST [ADDRESS])" or "([ADDRESS])" stands in the from clause.
[[nodiscard]] bool has_tcp_comment(const Line& line) noexcept;

// What servers print in place of a host name: "unknown", "no.name.available".
[[nodiscard]] bool is_word_for_no_name(std::string_view host) noexcept;

// --- What the words mean ------------------------------------------------------------------------

// "NAME (HOST [ADDRESS])": NAME is what the client said, HOST what the server looked up. `found` is
// the state of a host that is printed; "unknown" and its like become RdnsStatus::none.
void read_helo_then_rdns(Line& line, RdnsStatus found) noexcept;
// "NAME (HELO X) (ADDRESS)" or "NAME ([ADDRESS] helo=X)": NAME is what the server looked up.
void read_rdns_then_helo(Line& line, RdnsStatus found) noexcept;
// "NAME (ADDRESS)": NAME is what the client said; the server prints no look-up.
void read_helo_only(Line& line) noexcept;
// The name is an address, but not the one that was seen: only the client can have said it.
void read_literal_as_helo(Line& line) noexcept;
// Sets rdns and its status from a host as printed.
void set_rdns(Line& line, std::string_view host, RdnsStatus found) noexcept;
// The line tells of no connection: what was read as one is taken back.
void forget_peer(Line& line) noexcept;
// The client logged in as `account`; evidence that the line gave before is kept.
void set_account(Line& line, std::string_view account, AuthEvidence evidence) noexcept;
// Names the product when the line says it in other words; `as_written` is a part of the line.
void set_software(Line& line, std::string_view as_written, std::string_view name,
                  std::string_view version = {}) noexcept;

}  // namespace forensics
