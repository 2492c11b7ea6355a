#include "libforensics/evidence/releases.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "libforensics/base/ascii.h"
#include "libforensics/base/iso_day.h"

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

struct Release {
  std::string_view product;
  Numbers version{};
  std::int64_t released_s{0};
};

constexpr auto read_rows() {
  std::array<Release, std::size(k_rows)> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = {k_rows[i].product, numbers_of(k_rows[i].version),
              iso_day_seconds(k_rows[i].released)};
  }
  return out;
}

constexpr auto k_releases = read_rows();

bool is_before(const Release& row, std::string_view product) noexcept {
  return less_ignoring_case(row.product, product);
}

}  // namespace

std::optional<Instant> released(std::string_view product, std::string_view version) noexcept {
  const Numbers asked = numbers_of(version);
  const Release* best = nullptr;
  std::uint32_t newest_line = 0;
  const auto* row = std::lower_bound(k_releases.begin(), k_releases.end(), product, is_before);
  for (; row != k_releases.end() && equals_ignoring_case(row->product, product); ++row) {
    newest_line = std::max(newest_line, row->version[0]);
    if (row->version > asked || (best != nullptr && row->version < best->version)) continue;
    best = row;
  }
  if (best == nullptr || asked[0] > newest_line) return std::nullopt;
  return Instant{best->released_s, 0};
}

std::optional<Instant> superseded(std::string_view product, std::string_view version) noexcept {
  if (version.find('.') == std::string_view::npos || !released(product, version))
    return std::nullopt;
  const Numbers asked = numbers_of(version);
  const auto is_later = [&asked](const Release& row) {
    return row.version[0] > asked[0] || (row.version[0] == asked[0] && row.version[1] > asked[1]);
  };
  std::optional<Instant> out;
  const auto* row = std::lower_bound(k_releases.begin(), k_releases.end(), product, is_before);
  for (; row != k_releases.end() && equals_ignoring_case(row->product, product); ++row) {
    if (is_later(*row) && (!out || row->released_s < out->seconds))
      out = Instant{row->released_s, 0};
  }
  return out;
}

}  // namespace forensics
