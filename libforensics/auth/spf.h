// SPF: may this address send for this domain? RFC 7208.
//
// A pure function of the connection and a DnsView. It never stops at the verdict: it lists each
// term that it went through with what it cost, and the questions that the view could not answer.
// While one of those decides, the result is missing_evidence and the walk goes on as if the term
// did not match, so that few rounds find all questions.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/dns/view.h"

namespace forensics {

enum class SpfResult : std::uint8_t {
  none,  // no record, or nothing that could have one
  neutral,
  pass,
  fail,
  softfail,
  temperror,         // DNS was asked and failed
  permerror,         // the record cannot be interpreted
  missing_evidence,  // the view lacks an answer that decides
};

// "none" ... "permerror" as RFC 8601 2.7.2 spells them; "missing_evidence".
[[nodiscard]] std::string_view spf_result_name(SpfResult result) noexcept;

// Why there is no verdict.
enum class SpfProblem : std::uint8_t {
  none,
  no_domain,  // the identity names no domain that could have a record
  no_record,
  several_records,
  syntax,  // `problem_text` is the term
  too_many_lookups,
  too_many_voids,
  too_many_mx,
  target_without_record,  // include or redirect to a domain that has none
  dns_failure,
};

[[nodiscard]] std::string_view spf_problem_name(SpfProblem problem) noexcept;

// RFC 7208 4.6.4. The voids are a SHOULD; some receivers count only those of the term itself, not
// those of the addresses of MX hosts, so a reader may want to raise it.
struct SpfLimits {
  std::uint32_t lookups{10};  // terms that ask
  std::uint32_t voids{2};     // queries that find nothing, the first one of all not counted
  std::uint32_t names{10};    // MX hosts, and PTR names, of one term
};

struct SpfRequest {
  IpAddress ip;                // of the client; an IPv4-mapped IPv6 address counts as IPv4
  std::string_view helo;       // what it called itself
  std::string_view mail_from;  // without <>; "" checks the HELO identity, as postmaster@helo
  std::string_view receiver{"unknown"};  // %{r}
  std::optional<Instant> as_of;          // which answers count, and %{t}
  SpfLimits limits;
};

enum class SpfStepOutcome : std::uint8_t { match, no_match, error, unknown };

[[nodiscard]] std::string_view spf_step_outcome_name(SpfStepOutcome outcome) noexcept;

// One term that was evaluated.
struct SpfStep {
  std::uint32_t depth{0};  // includes around it
  std::string domain;      // whose record it stands in
  std::string term;        // as written
  std::string target;      // the name asked for, macros expanded; "" when none
  std::uint32_t lookups{0};
  std::uint32_t voids{0};
  SpfStepOutcome outcome{SpfStepOutcome::no_match};
};

struct SpfEvaluation {
  SpfResult result{SpfResult::none};
  SpfProblem problem{SpfProblem::none};
  std::string problem_text;  // the term or name that caused it; "" when none
  std::string domain;        // that was checked, as given
  std::optional<std::string>
      record;             // of that domain, its strings joined; null when none was found
  std::string mechanism;  // the term of the outermost record that decided; "" when none matched
  std::optional<std::string> explanation;  // of a fail, by the sender: a claim
  std::uint32_t lookups{0};
  std::uint32_t voids{0};
  std::vector<SpfStep> steps;
  std::vector<DnsQuestion> missing;
  bool anachronistic{false};  // an answer is only known from after as_of
  bool bogus{false};          // an answer failed DNSSEC validation
};

[[nodiscard]] SpfEvaluation check_spf(const SpfRequest& request, const DnsView& view);

}  // namespace forensics
