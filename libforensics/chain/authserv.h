// The server that judged a message's authentication, by the name that it gives itself: its
// authserv-id, the first word of an Authentication-Results field.
//
//   RFC 8601 2.2: "Authentication-Results:" [CFWS] authserv-id [CFWS version] *(";" resinfo)
//   RFC 8617 4.1.1: "ARC-Authentication-Results:" instance ";" the same
//
// The id is a MIME value: a token or a quoted string, comments before and behind it. A field that
// begins with a result ("spf=pass (sender IP is 192.0.2.1) ...", as Exchange Online writes) or with
// nothing names no server.
#pragma once

#include <cstdint>
#include <string_view>

#include "libforensics/base/lifetime.h"
#include "libforensics/headers/fields.h"

namespace forensics {

struct AuthservAnchor {
  std::string_view id;      // without quotes; null when no field names a server
  std::uint32_t offset{0};  // of the field in the message
};

// The id in the value of an Authentication-Results field; null when there is none.
[[nodiscard]] std::string_view authserv_id(std::string_view value FORENSICS_LIFETIME) noexcept;

// The same of ARC-Authentication-Results: behind the instance tag "i=N;".
[[nodiscard]] std::string_view arc_authserv_id(std::string_view value FORENSICS_LIFETIME) noexcept;

// The topmost field of either name that names a server: servers prepend, so it is the newest.
[[nodiscard]] AuthservAnchor newest_authserv(const Headers& headers FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
