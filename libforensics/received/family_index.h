// Which families may have written a line, found by its marks: so that a line is shown to the few
// families that may know it and not to all.
#pragma once

#include <array>
#include <bit>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "libforensics/received/family.h"

namespace forensics {

// A set of rows by their place in the order in which they are asked.
class RowSet {
 public:
  static constexpr std::size_t max_rows = 256;

  void add(std::size_t row) noexcept { words_[row / 64] |= std::uint64_t{1} << row % 64; }
  // The first row that is in the set and for which `matches` holds; max_rows when there is none.
  template <typename Predicate>
  [[nodiscard]] std::size_t first(Predicate matches) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      for (std::uint64_t word = words_[i]; word != 0; word &= word - 1) {
        const std::size_t row = i * 64 + static_cast<std::size_t>(std::countr_zero(word));
        if (matches(row)) return row;
      }
    }
    return max_rows;
  }

 private:
  std::array<std::uint64_t, max_rows / 64> words_{};
};

// A hash table of all marks, by their place and what they are looked up by.
class FamilyIndex {
 public:
  // At most RowSet::max_rows rows, in the order in which they are asked.
  explicit FamilyIndex(std::span<const FamilyRow> rows);

  // All rows that the line can belong to, those without marks among them.
  [[nodiscard]] RowSet candidates(const Line& line) const noexcept;

 private:
  static constexpr std::size_t slots = 128;  // of a place
  static constexpr std::size_t places = static_cast<std::size_t>(MarkPlace::id) + 1;
  static constexpr std::uint16_t none = 0xFFFF;

  struct Entry {
    std::uint16_t row;
    std::uint16_t size;  // of the mark: no shorter text can hold it
    std::uint16_t next;  // the next entry of the same slot, or none
  };

  [[nodiscard]] std::uint16_t& first_of(MarkPlace place, std::string_view text) noexcept;
  template <MarkPlace place>
  void look_up(std::string_view text, RowSet& out) const noexcept;
  template <MarkPlace... places>
  void look_up_all(const Line& line, RowSet& out) const noexcept;

  std::vector<Entry> entries_;
  std::array<std::array<std::uint16_t, slots>, places> first_;
  RowSet without_marks_;
};

}  // namespace forensics
