// Runs every check over one message.
#pragma once

#include <cstdint>
#include <vector>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/dns_fact.h"

namespace forensics {

// One answer that the score can use; not_applicable and no_evidence leave none.
struct CheckResult {
  std::uint16_t row{0};  // in check_rows()
  Outcome outcome{Outcome::clean};
  std::uint32_t at{0};  // as Check::scope counts
};

struct Finding {
  std::uint16_t row{0};
  std::uint32_t at{0};
  Note note;
};

// A place at which a check lacked an answer of DNS: the question and why its answer does not do.
struct UnansweredCheck {
  std::uint16_t row{0};
  std::uint32_t at{0};  // as Check::scope counts
  DnsFact fact;
};

struct CheckResults {
  std::vector<CheckResult> results;         // hit and clean, by row, then place
  std::vector<Finding> findings;            // the hits, in the same order
  std::vector<std::uint16_t> not_tested;    // rows that lacked what they need, everywhere
  std::vector<UnansweredCheck> unanswered;  // by row, then place
};

// Pure. Linear in the number of hops, which limits::max_hops bounds.
[[nodiscard]] CheckResults run_checks(const Evidence& evidence);

}  // namespace forensics
