// The macros of SPF. RFC 7208 7.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"

namespace forensics {

// What the letters stand for. Views must outlive the expansion.
struct SpfMacroValues {
  std::string_view local_part;                 // l
  std::string_view sender_domain;              // o; s is l@o
  std::string_view domain;                     // d: whose record is being read
  IpAddress ip;                                // i, c, v
  std::string_view helo;                       // h
  std::string_view validated_name{"unknown"};  // p
  std::string_view receiver{"unknown"};        // r, in explanations only
  std::optional<Instant> time;                 // t, in explanations only; null is "0"
};

enum class SpfMacroUse : std::uint8_t { domain_spec, explanation };

// Whether `text` is a macro-string (in explanations with blanks, and with the letters c, r and t).
[[nodiscard]] bool is_macro_string(std::string_view text, SpfMacroUse use) noexcept;

// Whether `text` is a domain-spec: a macro-string that ends in a macro or in a top label that is no
// number.
[[nodiscard]] bool is_domain_spec(std::string_view text) noexcept;

// Whether expanding needs %{p}, whose value costs DNS queries.
[[nodiscard]] bool needs_validated_name(std::string_view text) noexcept;

// `text` must be a macro-string.
[[nodiscard]] std::string expand_macros(std::string_view text, const SpfMacroValues& values);

// The same as a name to ask for: labels are dropped on the left until it fits into 253 bytes.
[[nodiscard]] std::string expand_domain_spec(std::string_view text, const SpfMacroValues& values);

}  // namespace forensics
