// The accounts of a scan: what was met, what became of it. They add up:
//   records = messages + errors, messages = analysed + partial
// Beside the records stand those that a case has from an earlier scan: `known`.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace forensics {

struct ScanCounts {
  std::uint64_t files{0};
  std::uint64_t members{0};
  std::uint64_t bytes{0};
  std::uint64_t records{0};
  std::uint64_t messages{0};
  std::uint64_t analysed{0};
  std::uint64_t partial{0};
  std::uint64_t errors{0};
  std::uint64_t known{0};
  std::uint64_t nested{0};
  std::uint64_t duplicates{0};
  std::uint64_t message_bytes{0};
};

struct ScanCountRow {
  std::string_view name;
  std::string_view meaning;
  std::uint64_t ScanCounts::*count;
};

// All of them in the order above, as summaries and documentation show them.
[[nodiscard]] std::span<const ScanCountRow> scan_count_rows() noexcept;

}  // namespace forensics
