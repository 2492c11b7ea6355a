// Marks that only show between messages: what one sending alone can have stands in several.
//
// Pure: records in, findings out, in a fixed order. Sorts, so n log n in the number of hops and
// clocks; the memory is that of a few indexes over them.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "libforensics/base/instant.h"
#include "libforensics/batch/batch_record.h"

namespace forensics {

enum class CrossCheck : std::uint8_t {
  queue_id_reused,    // one server and queue id under stamps more than ten minutes apart: copied
  clock_frozen,       // one hidden clock in messages that arrived more than a week apart
  skew_line_left,     // a stamp later than its server's own clock error explains
  origin_many_names,  // one origin address behind From addresses of several domains
  message_id_reused,  // one Message-ID under several From addresses
  boundary_reused,    // one boundary in messages with different Message-IDs
  server_of_another_program,  // a line in a form that its server's other lines do not have
  server_in_another_zone,     // a stamp in a zone that its server's other lines do not have
  campaign,                   // one build of header and chain under several From addresses
};

// "queue_id_reused"
[[nodiscard]] std::string_view cross_check_name(CrossCheck check) noexcept;
// What it shows, as a sentence.
[[nodiscard]] std::string_view cross_check_meaning(CrossCheck check) noexcept;

struct CrossFinding {
  CrossCheck check{CrossCheck::queue_id_reused};
  std::string what;                    // the thing shared: "mail.example.org 4RJk...", an address
  std::vector<std::uint32_t> records;  // indexes of the messages, rising, each once
  std::int64_t spread_s{0};  // between first and last stamp or arrival; of skew_line_left, how far
                             // the stamp lies beyond the line
  std::uint32_t names{0};    // how many different From addresses (of origin_many_names: domains)
};

struct CrossOptions {
  std::int64_t id_spread_s{600};
  std::int64_t frozen_spread_s{7LL * 86'400};
  std::uint32_t least_names{3};        // for origin_many_names and campaign
  std::uint32_t least_host_lines{20};  // before a server's clock error is known
  std::uint32_t least_usual_lines{5};  // before a server's program and zone are known: messages
  std::int64_t least_skew_s{600};
};

// All findings, by check, then by the number of messages, the largest first, then by `what`.
[[nodiscard]] std::vector<CrossFinding> cross_checks(std::span<const BatchRecord> records,
                                                     const CrossOptions& options = {});

}  // namespace forensics
