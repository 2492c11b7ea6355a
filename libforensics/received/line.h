// One Received line on the desk of a server family: the Hop being filled and what the shared
// readers found. A family looks at it to recognise its line, then says what the words mean.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "libforensics/received/hop.h"
#include "libforensics/received/tcp_info.h"

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

// One of 32 bits for a byte, the same for capital and small letters.
[[nodiscard]] constexpr std::uint32_t letter_bit(char c) noexcept {
  return 1U << (static_cast<unsigned char>(c) & 31U);
}

// Reads all that needs no family into `hop`, which must be empty; the Line refers to it.
[[nodiscard]] Line read_line(std::string_view value FORENSICS_LIFETIME,
                             Hop& hop FORENSICS_LIFETIME);

// --- Features to recognise a line by; all case-insensitive --------------------------------------

// Whether the product named in a by or with comment begins so: "Postfix", "Exim ".
[[nodiscard]] bool software_begins(const Line& line, std::string_view name) noexcept;
// Whether any comment of the line begins so.
[[nodiscard]] bool has_comment(const Line& line, std::string_view begin) noexcept;
// Whether the by name ends so: "google.com". An exact host or a domain with its dot.
[[nodiscard]] bool by_ends(const Line& line, std::string_view suffix) noexcept;
// Whether the with clause begins so: "Microsoft SMTP Server".
[[nodiscard]] bool with_begins(const Line& line, std::string_view words) noexcept;
// "(HOST [ADDRESS])" or "([ADDRESS])" stands in the from clause.
[[nodiscard]] bool has_tcp_comment(const Line& line) noexcept;

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
// Names the product when the line says it in other words.
void set_software(Line& line, std::string_view as_written, std::string_view name,
                  std::string_view version = {}) noexcept;

}  // namespace forensics
