#include "libforensics/evidence/releases.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

struct RawRow {
  std::string_view product, version, released, source, date;
};

constexpr RawRow k_rows[] = {
#include "data/releases.inc"
};

using Numbers = std::array<std::uint32_t, 4>;

// "8.12.11" as {8, 12, 11, 0}; what follows the fourth number, or is none, does not count.
constexpr Numbers numbers_of(std::string_view version) noexcept {
  constexpr std::uint32_t k_largest = 1'000'000;
  Numbers out{};
  std::size_t part = 0;
  for (const char c : version) {
    if (c == '.') {
      if (++part == out.size()) break;
    } else if (is_digit(c)) {
      if (out[part] < k_largest) out[part] = out[part] * 10 + static_cast<std::uint32_t>(c - '0');
    } else {
      break;
    }
  }
  return out;
}

// Midnight UTC of "2001-09-08".
constexpr std::int64_t seconds_of(std::string_view iso) noexcept {
  const auto number = [iso](std::size_t at, std::size_t size) {
    std::uint16_t out = 0;
    for (const char c : iso.substr(at, size))
      out = static_cast<std::uint16_t>(out * 10 + (c - '0'));
    return out;
  };
  return 86'400 * days_from_civil({number(0, 4), static_cast<std::uint8_t>(number(5, 2)),
                                   static_cast<std::uint8_t>(number(8, 2))});
}

}  // namespace

std::optional<Instant> released(std::string_view product, std::string_view version) noexcept {
  const Numbers asked = numbers_of(version);
  const RawRow* best = nullptr;
  Numbers best_numbers{};
  std::uint32_t newest_line = 0;
  for (const RawRow& row : k_rows) {
    if (!equals_ignoring_case(row.product, product)) continue;
    const Numbers numbers = numbers_of(row.version);
    newest_line = std::max(newest_line, numbers[0]);
    if (numbers > asked || numbers < best_numbers) continue;
    best = &row;
    best_numbers = numbers;
  }
  if (best == nullptr || asked[0] > newest_line) return std::nullopt;
  return Instant{seconds_of(best->released), 0};
}

}  // namespace forensics
