// A DKIM key record. RFC 6376 3.6.1, RFC 8463.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "libforensics/auth/tag_list.h"

namespace forensics {

enum class DkimKeyType : std::uint8_t { rsa, ed25519, unknown };

[[nodiscard]] std::string_view dkim_key_type_name(DkimKeyType type) noexcept;

struct DkimKey {
  TagList tags;
  DkimKeyType type{DkimKeyType::rsa};  // k=
  std::string bytes;                   // p=, decoded
  bool revoked{false};                 // p= is empty
  bool malformed{false};     // no p=, p= no Base 64, a list that is none, or another version
  bool testing{false};       // t=y: unsigned and signed mail are to be treated alike
  bool exact_domain{false};  // t=s: i= must be of d= itself
  bool for_email{true};      // s= has "email" or "*"
  bool allows_sha1{true};    // h=
  bool allows_sha256{true};
};

// `text`: the joined strings of the TXT record; it must outlive the result.
[[nodiscard]] DkimKey parse_dkim_key(std::string_view text FORENSICS_LIFETIME);
DkimKey parse_dkim_key(TemporaryString auto&& text) = delete;

}  // namespace forensics
