#include "libforensics/evidence/field_births.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>

#include "libforensics/base/ascii.h"
#include "libforensics/base/iso_day.h"

namespace forensics {
namespace {

struct RawRow {
  std::string_view name, born, source, date;
};

constexpr RawRow k_rows[] = {
#include "data/field_births.inc"
};

struct Born {
  std::string_view name;  // without *
  bool is_prefix{false};
  std::int64_t born_s{0};
};

constexpr auto k_births = [] {
  std::array<Born, std::size(k_rows)> out;
  for (std::size_t i = 0; i < out.size(); ++i) {
    const std::string_view name = k_rows[i].name;
    const bool is_prefix = name.ends_with('*');
    out[i] = {is_prefix ? name.substr(0, name.size() - 1) : name, is_prefix,
              iso_day_seconds(k_rows[i].born)};
  }
  return out;
}();

// Third and sixth letter of the rows: spares most names the search.
class LetterPairs {
 public:
  constexpr LetterPairs() {
    for (const Born& row : k_births) has_[pair_of(row.name)] = true;
  }
  [[nodiscard]] constexpr bool may_have(std::string_view name) const noexcept {
    return name.size() >= k_least && has_[pair_of(name)];
  }

 private:
  static constexpr std::size_t k_least = 6;

  static constexpr std::size_t pair_of(std::string_view name) {
    const auto letter = [name](std::size_t at) {
      return static_cast<std::size_t>(to_lower(name.at(at))) % 32U;
    };
    return letter(2) * 32 + letter(k_least - 1);
  }

  std::array<bool, 1024> has_{};
};
constexpr LetterPairs k_letter_pairs;

constexpr std::int64_t k_last_s =
    std::max_element(k_births.begin(), k_births.end(), [](const Born& a, const Born& b) {
      return a.born_s < b.born_s;
    })->born_s;

}  // namespace

std::optional<Instant> field_birth(std::string_view name) noexcept {
  if (!k_letter_pairs.may_have(name)) return std::nullopt;
  // The last row that is not behind the name is it, or a prefix of it.
  const auto* after = std::upper_bound(k_births.begin(), k_births.end(), name,
                                       [](std::string_view wanted, const Born& row) {
                                         return less_ignoring_case(wanted, row.name);
                                       });
  if (after == k_births.begin()) return std::nullopt;
  const Born& row = *std::prev(after);
  const bool is_it = row.is_prefix ? starts_with_ignoring_case(name, row.name)
                                   : equals_ignoring_case(name, row.name);
  if (!is_it) return std::nullopt;
  return Instant{row.born_s, 0};
}

Instant last_field_birth() noexcept {
  return {k_last_s, 0};
}

}  // namespace forensics
