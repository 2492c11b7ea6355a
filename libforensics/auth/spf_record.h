// An SPF record cut into its terms. RFC 7208 4.5, 4.6, 5, 6 and 12.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/base/ip_address.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"

namespace forensics {

enum class SpfTermKind : std::uint8_t {
  all,
  include,
  a,
  mx,
  ptr,
  ip4,
  ip6,
  exists,
  redirect,
  exp,
  unknown_modifier,  // has no meaning here, by RFC 7208 6
};

// What a matching mechanism says of the client; the four prefixes "+", "-", "~", "?".
enum class SpfQualifier : std::uint8_t { pass, fail, softfail, neutral };

struct SpfTerm {
  Span span;  // in the record, qualifier included
  SpfTermKind kind{SpfTermKind::all};
  SpfQualifier qualifier{SpfQualifier::pass};
  std::string_view domain_spec;      // raw, macros unexpanded; null when there is none
  std::optional<IpNetwork> network;  // of ip4 and ip6
  std::uint8_t v4_prefix{32};        // of a and mx
  std::uint8_t v6_prefix{128};

  [[nodiscard]] bool is_modifier() const noexcept { return kind >= SpfTermKind::redirect; }
  // One of those that RFC 7208 4.6.4 limits to ten.
  [[nodiscard]] bool asks_dns() const noexcept;
};

struct SpfSyntaxError {
  Span span;             // the first term that breaks the grammar
  std::string_view why;  // static text
};

struct SpfRecord {
  std::string_view text;
  std::vector<SpfTerm> terms;           // those that could be read, in order
  std::optional<SpfSyntaxError> error;  // makes the whole record a permerror

  // The modifier of that kind, or null.
  [[nodiscard]] const SpfTerm* modifier(SpfTermKind kind) const noexcept;
};

// Whether text of a TXT record is an SPF record: "v=spf1", then a blank or nothing. RFC 7208 4.5.
[[nodiscard]] bool is_spf_record(std::string_view text) noexcept;

// `text` must be one by is_spf_record() and outlive the result. Never fails; linear.
[[nodiscard]] SpfRecord parse_spf_record(std::string_view text FORENSICS_LIFETIME);
SpfRecord parse_spf_record(TemporaryString auto&& text) = delete;

}  // namespace forensics
