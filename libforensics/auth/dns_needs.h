// What an evaluation would have to ask, why, and whom the question would tell something.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/auth/authentication.h"
#include "libforensics/dns/exposure.h"

namespace forensics {

enum class DnsPurpose : std::uint8_t {
  iprev,
  spf,
  dkim_key,
  arc_key,
  dmarc,
  reverse_name,     // of the client of a hop, and the way back
  host_name,        // of a client or server in a hop
  published_space,  // where a domain says that its servers are
  mail_service,     // of the author's domain
  message_id,
  list,  // of addresses or domains, kept by somebody else
};

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

// The same of questions that one evaluation could not have answered; `spf`: the one that asked
// them. A question that `all` has keeps its purpose and gets the worse class.
void add_needs(std::vector<DnsNeed>& all, const std::vector<DnsQuestion>& missing,
               DnsPurpose purpose, const SpfEvaluation* spf = nullptr);

}  // namespace forensics
