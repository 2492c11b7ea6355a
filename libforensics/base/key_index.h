// A table's rows by their key, found in one look; most keys that are asked for are in none.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <span>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// `Key` is the member of a row that is its key, small letters; rows of one key stand together.
// Made when it is compiled: static constexpr KeyIndex<Row, std::size(k_rows), &Row::key>
// k_index{k_rows}.
template <class Row, std::size_t Size, std::string_view Row::*Key>
class KeyIndex {
 public:
  consteval explicit KeyIndex(const Row (&rows)[Size]) : rows_(rows) {
    static_assert(Size < std::numeric_limits<std::uint16_t>::max());
    for (std::size_t i = 0; i < Size; ++i) {
      if (i > 0 && rows[i].*Key == rows[i - 1].*Key) continue;
      if (!find(rows[i].*Key).empty()) throw "rows of one key must stand together";
      std::size_t slot = slot_of(rows[i].*Key);
      while (slots_[slot] != 0) slot = next_to(slot);
      slots_[slot] = static_cast<std::uint16_t>(i + 1);
    }
  }

  // The rows of just this key, case ignored; empty when there is none.
  [[nodiscard]] constexpr std::span<const Row> find(std::string_view key) const noexcept {
    for (std::size_t slot = slot_of(key); slots_[slot] != 0; slot = next_to(slot)) {
      const std::size_t first = slots_[slot] - 1U;
      const std::string_view known = rows_[first].*Key;
      if (!equals_ignoring_case(known, key)) continue;
      std::size_t end = first + 1;
      while (end < Size && rows_[end].*Key == known) ++end;
      return {rows_ + first, end - first};
    }
    return {};
  }

 private:
  static constexpr std::size_t k_slots = std::bit_ceil(Size * 8);

  static constexpr std::size_t slot_of(std::string_view key) noexcept {
    if (key.empty()) return 0;
    const auto letter = [key](std::size_t at) {
      return static_cast<std::size_t>(to_lower(key[at])) % 32U;
    };
    return (key.size() * 37 + letter(0) * 31 + letter(key.size() / 2) * 5 +
            letter(key.size() - 1)) %
           k_slots;
  }
  static constexpr std::size_t next_to(std::size_t slot) noexcept { return (slot + 1) % k_slots; }

  const Row* rows_;
  std::array<std::uint16_t, k_slots> slots_{};  // numbers of rows from 1; 0 for none
};

}  // namespace forensics
