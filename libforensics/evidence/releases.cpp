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

struct Release {
  std::string_view product;
  Numbers version{};
  std::int64_t released_s{0};
  std::size_t next_product{0};  // the row behind those of this product that stand together
};

constexpr auto read_rows() {
  std::array<Release, std::size(k_rows)> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = {k_rows[i].product, numbers_of(k_rows[i].version), seconds_of(k_rows[i].released),
              out.size()};
  }
  for (std::size_t i = out.size(); i-- > 1;) {
    const bool same = out[i - 1].product == out[i].product;
    out[i - 1].next_product = same ? out[i].next_product : i;
  }
  return out;
}

constexpr auto k_releases = read_rows();

}  // namespace

std::optional<Instant> released(std::string_view product, std::string_view version) noexcept {
  const Numbers asked = numbers_of(version);
  const Release* best = nullptr;
  std::uint32_t newest_line = 0;
  for (std::size_t first = 0; first < k_releases.size(); first = k_releases[first].next_product) {
    if (!equals_ignoring_case(k_releases[first].product, product)) continue;
    for (std::size_t i = first; i < k_releases[first].next_product; ++i) {
      const Release& release = k_releases[i];
      newest_line = std::max(newest_line, release.version[0]);
      if (release.version > asked || (best != nullptr && release.version < best->version)) continue;
      best = &release;
    }
  }
  if (best == nullptr || asked[0] > newest_line) return std::nullopt;
  return Instant{best->released_s, 0};
}

}  // namespace forensics
