// What an evaluation would have to ask, why, and whom the question would tell something.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/auth/authentication.h"
#include "libforensics/dns/exposure.h"

namespace forensics {

enum class DnsPurpose : std::uint8_t { iprev, spf, dkim_key, arc_key, dmarc };

[[nodiscard]] std::string_view dns_purpose_name(DnsPurpose purpose) noexcept;  // "dkim_key"

struct DnsNeed {
  DnsQuestion question;
  DnsPurpose purpose{DnsPurpose::spf};
  DnsExposure exposure{DnsExposure::sender_zone};

  friend bool operator==(const DnsNeed&, const DnsNeed&) = default;
};

// For each question of Authentication::missing the first purpose and the worst class. The name
// tells the class, and SPF may make it worse: what a macro spells from the sender, the address or
// the time (RFC 7208 7.2) is made for this message, and so is an explanation (exp=).
[[nodiscard]] std::vector<DnsNeed> dns_needs(const Authentication& auth);

}  // namespace forensics
