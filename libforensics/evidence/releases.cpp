#include "libforensics/evidence/releases.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <span>

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

// By product, then by version as numbers.
constexpr auto k_releases = [] {
  std::array<Release, std::size(k_rows)> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    out[i] = {k_rows[i].product, numbers_of(k_rows[i].version),
              iso_day_seconds(k_rows[i].released)};
  }
  std::sort(out.begin(), out.end(), [](const Release& a, const Release& b) {
    return a.product != b.product ? a.product < b.product : a.version < b.version;
  });
  return out;
}();

constexpr std::size_t count_products() noexcept {
  std::size_t count = 0;
  for (std::size_t i = 0; i < k_releases.size(); ++i) {
    if (i == 0 || k_releases[i].product != k_releases[i - 1].product) ++count;
  }
  return count;
}

// The rows of one product.
struct Product {
  std::string_view name;
  std::span<const Release> releases;
};

// Few enough to look at the length of each name.
constexpr auto k_products = [] {
  std::array<Product, count_products()> out;
  std::size_t count = 0;
  for (std::size_t first = 0; first < k_releases.size();) {
    std::size_t end = first;
    while (end < k_releases.size() && k_releases[end].product == k_releases[first].product) ++end;
    out[count++] = {k_releases[first].product, std::span(k_releases).subspan(first, end - first)};
    first = end;
  }
  return out;
}();

// Null for a product that the table does not know.
const Product* find_product(std::string_view name) noexcept {
  const auto* known =
      std::find_if(k_products.begin(), k_products.end(),
                   [name](const Product& row) { return equals_ignoring_case(row.name, name); });
  return known == k_products.end() ? nullptr : known;
}

// The newest release that `asked` is, or comes after; null as released() tells.
const Release* release_of(const Product& product, const Numbers& asked) noexcept {
  const auto after = std::upper_bound(
      product.releases.begin(), product.releases.end(), asked,
      [](const Numbers& wanted, const Release& row) { return wanted < row.version; });
  if (after == product.releases.begin() || asked[0] > product.releases.back().version[0])
    return nullptr;
  return &*std::prev(after);
}

}  // namespace

std::optional<Instant> released(std::string_view product, std::string_view version) noexcept {
  const Product* known = find_product(product);
  const Release* release = known == nullptr ? nullptr : release_of(*known, numbers_of(version));
  return release == nullptr ? std::nullopt : std::optional(Instant{release->released_s, 0});
}

std::optional<Instant> superseded(std::string_view product, std::string_view version) noexcept {
  const Product* known = find_product(product);
  const Numbers asked = numbers_of(version);
  if (known == nullptr || version.find('.') == std::string_view::npos ||
      release_of(*known, asked) == nullptr)
    return std::nullopt;
  std::optional<Instant> out;
  for (const Release& row : known->releases) {
    const bool is_later =
        row.version[0] > asked[0] || (row.version[0] == asked[0] && row.version[1] > asked[1]);
    if (is_later && (!out || row.released_s < out->seconds)) out = Instant{row.released_s, 0};
  }
  return out;
}

}  // namespace forensics
