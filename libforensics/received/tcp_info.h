// What a from or by clause prints of the other side, before any server family says what it means.
//
//   NAME (HOST [ADDRESS]:PORT HELO=X IDENT=Y)   NAME (HELO X) (USER@ADDRESS)   NAME [ADDRESS]
//
// The address is the one printed as the peer's. An address inside a HELO is the client's word and
// never taken for it.
#pragma once

#include <optional>
#include <span>
#include <string_view>

#include "libforensics/received/address_text.h"
#include "libforensics/received/hop.h"

namespace forensics {

struct TcpInfo {
  std::string_view name;  // first word of the clause, without <> and a trailing comma
  std::string_view
      host;  // the word beside the address in a comment, as printed: "mail.example.org."
  std::string_view helo;  // said to be HELO in so many words; "" with a pointer: an empty HELO
  HeloVerb helo_verb{HeloVerb::none};
  std::optional<AddressText> address;
  IpSource address_source{IpSource::none};
  std::string_view ident;            // RFC 1413 user, or the user of "user@[address]"
  std::string_view asn_text;         // "AS15169 Google LLC, US"
  std::string_view account;          // "(account user ...)", "as user x", "authenticated user x"
  std::string_view login_mechanism;  // "(user@192.0.2.1 with plain)"
  std::string_view empty_literal;    // brackets with nothing inside
  std::string_view date;             // a date in the address's place
  bool may_be_forged{false};
  bool verified{false};    // "verified": what of, the family knows
  bool unverified{false};  // "unverified", "RDNS failed"
  bool local{false};       // "[local]", "[unix socket]", "user@localhost" alone
};

// Reads all of a clause after its keyword: words and comments in their order. Comments with a topic
// of their own are passed over. `comments` are those that open in `text`, in their order; `text`
// may also be the inside of a comment that is itself a from clause. `out` must be empty.
enum class ClauseSide : std::uint8_t { from, by };
void read_tcp_info(std::string_view text, std::span<const Comment> comments, ClauseSide side,
                   TcpInfo& out) noexcept;

// Whether a word looks like a host name with at least two labels, the last one of letters:
// "mail.example.org." is, "8.12.11/Submit" and "6.7.018" are not.
[[nodiscard]] bool is_domain_like(std::string_view word) noexcept;

}  // namespace forensics
