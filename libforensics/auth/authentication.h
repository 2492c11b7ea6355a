// All that signatures and DNS say of one message, in one call.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/auth/arc.h"
#include "libforensics/auth/claims.h"
#include "libforensics/auth/dkim.h"
#include "libforensics/auth/dmarc.h"
#include "libforensics/auth/iprev.h"
#include "libforensics/auth/spf.h"
#include "libforensics/dns/failures.h"

namespace forensics {

// What is known of the delivery. A null view is a thing that the message does not say.
struct AuthRequest {
  const Headers& headers;
  std::optional<IpAddress> ip;  // of the client at the boundary
  std::string_view helo;
  std::string_view mail_from;                  // without <>; "" is the null sender
  std::vector<std::string_view> from_domains;  // of the authors in From
  ClaimBoundary boundary{};                    // whose results are to be believed
  std::optional<Instant> as_of;                // when the boundary took the message
  const PublicSuffixList* suffixes{nullptr};   // null: the built-in list
};

struct Authentication {
  std::optional<Instant> as_of;
  std::optional<IprevEvaluation> iprev;   // null without an address
  std::optional<SpfEvaluation> spf;       // of MAIL FROM; null without address or sender
  std::optional<SpfEvaluation> spf_helo;  // of the HELO name; null without address or name
  DkimEvaluation dkim;
  ArcEvaluation arc;
  // For each author's domain the result by the rules of as_of, then that by the other rules when it
  // differs in result or policy.
  std::vector<DmarcEvaluation> dmarc;
  std::vector<AuthClaim> claims;     // of others, beside these
  std::vector<DnsQuestion> missing;  // of all, each once
  std::vector<DnsFailure> failures;  // answers that are none to build on, each once
};

// At most k_max_authors domains of From are looked at.
// The result views into what the request points at, not into the request.
[[nodiscard]] Authentication authenticate(const AuthRequest& request, const DnsView& view);

inline constexpr std::size_t k_max_authors = 8;

}  // namespace forensics
