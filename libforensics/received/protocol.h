// The protocol word of a with clause.
#pragma once

#include <optional>
#include <string_view>

namespace forensics {

// What a protocol word says. RFC 3848 and RFC 6531 name S (TLS), A (authentication) and UTF8; the
// flags are null for words that say nothing of it.
struct Protocol {
  std::string_view name;  // canonical, static: "ESMTPS"; "other" when the word is not known
  std::optional<bool> tls;
  std::optional<bool> auth;
  std::optional<bool> utf8;
};

// Reads the words of a with clause: "esmtps", "ESMTP/TLS/DHE-RSA-AES256-SHA", "Microsoft SMTP
// Server", "[XMail 1.20 ESMTP Server]", "local-bsmtp". The first word that is known counts.
[[nodiscard]] Protocol read_protocol(std::string_view words) noexcept;

}  // namespace forensics
