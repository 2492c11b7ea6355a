// What servers said that they found, set beside what we find.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/auth/authentication_results.h"
#include "libforensics/auth/public_suffix.h"
#include "libforensics/headers/fields.h"

namespace forensics {

struct Authentication;

enum class Agreement : std::uint8_t {
  same,
  differs,  // one says pass, the other that it does not hold
  unknown,  // we have no result of that kind, or the two cannot be compared
};

[[nodiscard]] std::string_view agreement_name(Agreement agreement) noexcept;

struct AuthClaim {
  std::uint32_t field{0};        // index into Headers::fields
  std::string_view authserv_id;  // null when the field names no server
  ClaimedResult claim;
  Agreement agreement{Agreement::unknown};
  // Written by our side, as far as can be told: the field stands above all that strangers wrote,
  // and names a server in the domain of the one at the boundary. RFC 8601 5 has that server take
  // out what a stranger wrote in its name. Any other claim is the sender's word.
  bool vouched{false};
};

// Where our side ends.
struct ClaimBoundary {
  std::uint32_t claimed_from{0xFFFF'FFFF};  // offset of the newest field of a stranger's server
  std::string_view written_by;              // the server at the boundary; null when unknown
};

inline constexpr std::size_t k_max_claim_fields = 64;  // the rest is not looked at

// Of Authentication-Results, ARC-Authentication-Results and Received-SPF fields, top first.
[[nodiscard]] std::vector<AuthClaim> compare_claims(const Headers& headers FORENSICS_LIFETIME,
                                                    const ClaimBoundary& boundary,
                                                    const PublicSuffixList& suffixes,
                                                    const Authentication& ours);

}  // namespace forensics
