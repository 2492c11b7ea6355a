// What servers wrote down about a message in Authentication-Results (RFC 8601), as far as checks
// ask for it: each field is read once. auth/authentication_results.h takes one apart as a whole.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"
#include "libforensics/chain/chain.h"
#include "libforensics/headers/fields.h"

namespace forensics {

// Where a field tells the address of the client that it judged.
enum class ClientMark : std::uint8_t {
  remote_ip,  // "smtp.remote-ip=" (RFC 8601 2.7.2)
  iprev,      // "policy.iprev=" (RFC 8601 2.7.3)
  sender_ip,  // "sender IP is ", the first words of Exchange Online
  client_ip,  // "client-ip=", of programs that tell SPF as Received-SPF does
  permitted,  // "designates ... as permitted sender", of Google among others
};
inline constexpr std::size_t k_client_mark_count = 5;

// Views into the message; null where the field does not tell it.
struct ServerResults {
  Span name;                // of the field; its offset is the field's
  std::string_view value;   // of the field
  std::string_view server;  // its authserv-id
  std::string_view author;  // "header.from=" (RFC 8601 2.7.2): a domain, of some servers an address
  std::string_view dmarc;   // "dmarc="
  std::string_view sender;  // "smtp.mailfrom=" (RFC 8601 2.7.2): an address or a domain
  std::string_view helo;    // "smtp.helo=" (RFC 8601 2.7.2)
  std::array<std::string_view, k_client_mark_count> clients;  // by ClientMark
  bool passes_dkim{false};                                    // "dkim=pass"
  std::uint32_t line{0};  // index of the next Received below it; the number of hops when none is

  [[nodiscard]] std::string_view client(ClientMark mark) const noexcept {
    return clients[static_cast<std::size_t>(mark)];
  }
};

// The word behind the first `mark`; a null view when there is none. `rare`: as in find_by_byte().
[[nodiscard]] std::string_view result_behind(std::string_view results FORENSICS_LIFETIME,
                                             std::string_view mark, std::size_t rare) noexcept;

// One a field, in message order. Of values that a field tells twice the first. Linear.
[[nodiscard]] std::vector<ServerResults> read_server_results(
    const Headers& headers FORENSICS_LIFETIME, const Chain& chain);

}  // namespace forensics
