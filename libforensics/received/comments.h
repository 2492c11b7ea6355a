// What comments of a Received line say of other things than the connection: authentication, the
// envelope, the software.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/received/hop.h"

namespace forensics {

// The topics of a comment, bits of Topic; 0 when it may speak of the connection or the software.
[[nodiscard]] std::uint8_t topics_of(std::string_view text) noexcept;

// "Authenticated sender: u", "authenticated bits=0", "AUTH: LOGIN u, TLS: ...", "SquirrelMail
// authenticated user u". False when the text says nothing of the kind.
bool read_auth_comment(std::string_view text, HopAuth& auth) noexcept;

// Where "authenticated user X" begins in a comment of web mail: "SquirrelMail authenticated user
// X"; npos when it does not.
[[nodiscard]] std::size_t find_authenticated_user(std::string_view text) noexcept;

// The address of "envelope-from <a@example.org>" after its keyword: without <>; "" with a pointer
// for <>, null when there is none.
[[nodiscard]] std::string_view envelope_address(std::string_view text) noexcept;
bool read_envelope_comment(std::string_view text, Hop& hop) noexcept;

// Splits "Exim 4.96" or "Haraka/2.8.25" into name and version and sets all three.
void read_software(std::string_view text, HopBy& by) noexcept;

// Whether a comment of a by or with clause may name a product: not an address, no TLS ...
[[nodiscard]] bool may_name_software(const Comment& comment) noexcept;

}  // namespace forensics
