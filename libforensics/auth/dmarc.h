// DMARC: does SPF or DKIM speak for the domain of the From field, and what does that domain ask for
// when neither does? RFC 7489 with 9091, and RFC 9989, which took their place in May 2026.
//
// The two differ in how they find the organizational domain and so may differ in the result: mail
// of its time is judged by the rules of its time.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/auth/dkim.h"
#include "libforensics/auth/dmarc_record.h"
#include "libforensics/auth/public_suffix.h"
#include "libforensics/auth/spf.h"
#include "libforensics/base/instant.h"
#include "libforensics/dns/view.h"

namespace forensics {

enum class DmarcMode : std::uint8_t {
  public_suffix,  // RFC 7489 3.2: by the Public Suffix List
  tree_walk,      // RFC 9989 4.10: by records on the way to the root
};

[[nodiscard]] std::string_view dmarc_mode_name(DmarcMode mode) noexcept;

// The rules that stood at an instant; null: those of today.
[[nodiscard]] DmarcMode dmarc_mode_at(std::optional<Instant> instant) noexcept;

enum class DmarcResult : std::uint8_t {
  none,  // the domain has no policy, or several records and so none: RFC 7489 6.6.3
  pass,
  fail,
  temperror,
  missing_evidence,
};

[[nodiscard]] std::string_view dmarc_result_name(DmarcResult result) noexcept;

struct DmarcRequest {
  std::string_view from_domain;         // of the one author; several authors: one request each
  const SpfEvaluation* spf{nullptr};    // of MAIL FROM; null when not evaluated
  const DkimEvaluation* dkim{nullptr};  // null when not evaluated
  std::optional<Instant> as_of;
  DmarcMode mode{DmarcMode::tree_walk};
  const PublicSuffixList* suffixes{nullptr};  // null: the built-in list
};

struct DmarcEvaluation {
  DmarcMode mode{DmarcMode::tree_walk};
  DmarcResult result{DmarcResult::none};
  std::string from_domain;            // canonical, as DNS carries it
  std::string organizational_domain;  // "" when it could not be found
  std::string policy_domain;          // whose record applies; "" when none
  std::optional<std::string> record;
  std::optional<DmarcPolicy> policy;  // what the record asks for this name, t=y heeded
  std::uint8_t percent{100};          // pct=; 100 by RFC 9989
  std::optional<bool> spf_aligned;    // SPF passed, for a domain of the author's; null: unknown
  std::optional<bool> dkim_aligned;   // a signature passed, by a domain of the author's
  std::string dkim_domain;            // d= of that signature; "" when none
  std::vector<DnsQuestion> missing;
  bool anachronistic{false};
};

[[nodiscard]] DmarcEvaluation check_dmarc(const DmarcRequest& request, const DnsView& view);

}  // namespace forensics
