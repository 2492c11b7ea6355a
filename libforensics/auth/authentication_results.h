// What servers on the way say that they found: Authentication-Results (RFC 8601) and its ARC twin
// (RFC 8617 4.1.1), and Received-SPF (RFC 7208 9.1).
//
// All of it is a claim: anybody can write such a field. compare_claims() in auth/claims.h sets it
// beside what we compute.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"

namespace forensics {

// "header.d=example.org"
struct ClaimedProperty {
  std::string_view name;   // "header.d"; for Received-SPF the key, "client-ip"
  std::string_view value;  // without quotes
};

// "dkim=pass reason=... header.d=example.org"
struct ClaimedResult {
  std::string_view method;  // "dkim", without its version
  std::string_view result;  // "pass"
  std::string_view reason;  // without quotes; null when there is none
  std::vector<ClaimedProperty> properties;

  // The value of the first property of that name, case-insensitive; a null view when there is none.
  [[nodiscard]] std::string_view property(std::string_view name) const noexcept;
};

struct AuthenticationResults {
  std::string_view authserv_id;  // null when missing
  std::vector<ClaimedResult> results;
  bool none{false};       // "none": nothing was evaluated
  bool malformed{false};  // a piece that is no method=result
};

inline constexpr std::size_t k_max_claimed_results = 64;     // a field
inline constexpr std::size_t k_max_claimed_properties = 32;  // a result

// `value`: raw field value of Authentication-Results or ARC-Authentication-Results, whose "i=1;" is
// passed over. Never fails; linear. Beyond the limits the rest is malformed.
[[nodiscard]] AuthenticationResults parse_authentication_results(
    std::string_view value FORENSICS_LIFETIME);

// `value`: raw field value of Received-SPF. The result is that of method "spf"; "" when missing.
[[nodiscard]] ClaimedResult parse_received_spf(std::string_view value FORENSICS_LIFETIME);

}  // namespace forensics
