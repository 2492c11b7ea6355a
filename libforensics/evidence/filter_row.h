// A filter: one file in filters/ that knows which fields one product writes and what they mean.
//
// To add one: write filters/<product>.cpp with one row named <product>, and samples in
// samples/filters/<product>.jsonl. Nothing else is edited: cmake/RowTable.cmake lists the folder,
// and the file's name is the id.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "libforensics/evidence/filter.h"

namespace forensics {

class FilterOutput;
struct FilterField;

// A value and what it says, case ignored.
struct FilterWord {
  std::string_view value;
  std::string_view meaning;
};

// A number from `from` up to the next band.
struct FilterBand {
  double from;
  std::string_view meaning;
};

struct FilterKey {
  std::string_view key;   // any case
  std::string_view name;  // what it stands for
  std::span<const FilterWord> words{};
  std::span<const FilterBand> bands{};  // rising
  // Reads a time out of the value; null for keys that hold none.
  std::optional<Instant> (*time)(std::string_view value) noexcept {nullptr};
};

// One field name of a product and the layout of its value.
struct FilterField {
  std::string_view name;  // any case; "*-MailScanner": any name with this ending
  // Adds the items of `value`, which is trimmed and may hold folds. Linear.
  void (*read)(std::string_view value, const FilterField& field, FilterOutput& out);
  std::span<const FilterKey> keys{};
  std::string_view key{};  // the key of what stands without one
};

struct Filter {
  std::string_view title;   // the product: "Exchange Online Protection"
  std::string_view source;  // where the layout and the words are known from
  std::span<const FilterField> fields{};
};

// Refuses a row with a missing field when the file is compiled.
consteval Filter checked(Filter filter) {
  if (filter.title.empty() || filter.source.empty()) throw "a filter needs title and source";
  if (filter.fields.empty()) throw "a filter needs fields";
  for (const FilterField& field : filter.fields) {
    if (field.name.size() < 4) throw "a field needs a name";
#ifndef __SANITIZE_ADDRESS__  // with it g++ 12 takes the address of an inline function for unknown
    if (field.read == nullptr) throw "a field needs read";
#endif
  }
  return filter;
}

struct FilterRow {
  std::string_view id;
  std::string_view group;  // always empty: the files stand in filters/ itself
  const Filter* filter{nullptr};
};

// All filters, by id.
[[nodiscard]] std::span<const FilterRow> filter_rows() noexcept;

// Which filter writes a field of this name, and how it is read; null pointers when none does.
struct FilterMatch {
  const FilterRow* row{nullptr};
  const FilterField* field{nullptr};
};
[[nodiscard]] FilterMatch find_filter(std::string_view field_name) noexcept;

}  // namespace forensics
