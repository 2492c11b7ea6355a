// The layouts in which filters write their fields, shared by the products.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "libforensics/evidence/filter_row.h"

namespace forensics {

// Where a layout puts what it reads.
class FilterOutput {
 public:
  explicit FilterOutput(FilterVerdict& verdict) noexcept : verdict_(verdict) {}

  // Adds an item with the words that `field` has for it.
  void add(std::string_view key, std::string_view value, const FilterField& field);
  // Keeps decoded text; the view lives as long as the verdict.
  [[nodiscard]] std::string_view keep(std::string text);
  [[nodiscard]] bool full() const noexcept { return full_; }

 private:
  FilterVerdict& verdict_;
  bool full_{false};
};

// Cuts text at a separator that stands outside "..." and [...]. ' ' stands for any blanks, and
// then a comma before them keeps a list together. Parts come trimmed and without empty ones.
class FilterParts {
 public:
  FilterParts(std::string_view text, char separator) noexcept
      : text_(text), separator_(separator) {}
  // False at the end.
  bool next(std::string_view& part) noexcept;

 private:
  [[nodiscard]] std::size_t cut() const noexcept;
  [[nodiscard]] bool ends_at(std::size_t at) const noexcept;

  std::string_view text_;
  char separator_;
};

// "KEY:VAL;KEY:VAL" and its like. A part without `Inside` is the value of field.key.
void read_pairs(std::string_view value, char between, char inside, const FilterField& field,
                FilterOutput& out);
template <char Between, char Inside>
void read_pairs(std::string_view value, const FilterField& field, FilterOutput& out) {
  read_pairs(value, Between, Inside, field, out);
}

// The whole value is that of field.key.
void read_value(std::string_view value, const FilterField& field, FilterOutput& out);

// "No, score=0.9 required=5.0 tests=A,B": field.key has the word before the comma.
void read_status(std::string_view value, const FilterField& field, FilterOutput& out);

// The first number of `text`: "-1.9" of "-1.9 (x)". Null when it begins with none.
[[nodiscard]] std::optional<double> leading_number(std::string_view text) noexcept;

// Times inside values. "2022-11-03_02", "2022/12/19 02:31:00", "(2018-09-13)": the first date in
// digits with - or /, and the time of day behind it if there is one.
[[nodiscard]] std::optional<Instant> written_day(std::string_view value) noexcept;
// All of it is seconds since 1970, in decimal (a fraction is dropped).
[[nodiscard]] std::optional<Instant> decimal_epoch(std::string_view value) noexcept;

}  // namespace forensics
