// What is known of names of header fields, found by the field or by the name, case ignored. Most
// names of a message are in no row: they cost one look.
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/fields.h"

namespace forensics {

template <class Row>
class NameIndex {
 public:
  // `name` must outlive the index.
  void add(std::string_view name, const Row& row) {
    buckets_[bucket_of(name)].push_back({name, row});
    const FieldName id = field_name_of(name);
    if (id != FieldName::other) known_[static_cast<std::size_t>(id)].push_back(row);
  }

  // Whether `use` is true of a row of this field's name; asks in the order in which they were added
  // and no further.
  template <class Use>
  bool any_of(const Headers& headers, const Field& field, const Use& use) const {
    if (field.id == FieldName::other) return any_of(headers.name(field), use);
    const std::vector<Row>& rows = known_[static_cast<std::size_t>(field.id)];
    return std::any_of(rows.begin(), rows.end(), use);
  }

  // The same of a name.
  template <class Use>
  bool any_of(std::string_view name, const Use& use) const {
    for (const Entry& entry : buckets_[bucket_of(name)]) {
      if (is_same(entry.name, name) && use(entry.row)) return true;
    }
    return false;
  }

 private:
  struct Entry {
    std::string_view name;
    Row row;
  };

  // Most names are spelled as their rows spell them.
  static bool is_same(std::string_view a, std::string_view b) noexcept {
    return a.size() == b.size() && (a == b || equals_ignoring_case(a, b));
  }

  static constexpr std::size_t k_buckets = 256;

  static std::size_t bucket_of(std::string_view name) noexcept {
    if (name.size() < 4) return 0;
    const auto letter = [&](std::size_t at) {
      return static_cast<std::size_t>(to_lower(name[at]));
    };
    return (name.size() * 37 + letter(2) * 7 + letter(name.size() - 1)) % k_buckets;
  }

  std::array<std::vector<Entry>, k_buckets> buckets_;
  std::array<std::vector<Row>, k_field_name_count> known_;  // those of listed names once more
};

}  // namespace forensics
