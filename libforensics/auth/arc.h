// ARC: what each forwarder says it received, sealed one over the other. RFC 8617.
//
// A chain that validates proves only that its sealers stand by their words; whether they are
// believed is the reader's business. Each set's signature and seal give all their facts
// (auth/dkim.h).
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/auth/dkim.h"

namespace forensics {

enum class ArcResult : std::uint8_t {
  none,  // no set
  pass,
  fail,
  temperror,         // DNS was asked for a key and failed
  missing_evidence,  // the view lacks a key
};

[[nodiscard]] std::string_view arc_result_name(ArcResult result) noexcept;

enum class ArcProblem : std::uint8_t {
  none,
  structure,          // sets are not 1..N with one field of each kind: RFC 8617 5.2 step 3 A, B
  too_many_sets,      // more than k_max_arc_sets
  chain_value,        // cv= is not "none" in the first set and "pass" in the others
  sealed_as_failed,   // the newest seal says cv=fail
  message_signature,  // the newest ARC-Message-Signature does not hold, or any is none by its form
  seal,               // an ARC-Seal does not hold
};

[[nodiscard]] std::string_view arc_problem_name(ArcProblem problem) noexcept;

struct ArcSet {
  std::uint32_t instance{0};                            // i=, 1 is the oldest
  std::optional<std::uint32_t> authentication_results;  // indices into Headers::fields
  std::optional<DkimCheck> message_signature;
  std::optional<DkimCheck> seal;
  std::string_view chain_value;  // cv= of the seal: "none", "pass", "fail"; null when missing
};

struct ArcEvaluation {
  ArcResult result{ArcResult::none};
  ArcProblem problem{ArcProblem::none};
  std::optional<std::uint32_t> failed_instance;  // of the set that `problem` speaks of
  // The oldest instance whose message signature still holds, with all newer ones: the message is as
  // it was there. Null when the newest one fails.
  std::optional<std::uint32_t> oldest_pass;
  std::vector<ArcSet> sets;  // by instance, oldest first
  std::vector<DnsQuestion> missing;
};

inline constexpr std::uint32_t k_max_arc_sets = 50;  // RFC 8617 4.2.1

[[nodiscard]] ArcEvaluation check_arc(const Headers& headers FORENSICS_LIFETIME,
                                      const DnsView& view,
                                      std::optional<Instant> as_of = std::nullopt);

}  // namespace forensics
