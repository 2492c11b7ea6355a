// What is known of names of header fields, found by the name, case ignored. Most names of a message
// are in no row: they cost one look.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "libforensics/base/ascii.h"

namespace forensics {

template <class Row>
class NameIndex {
 public:
  // `name` must outlive the index.
  void add(std::string_view name, const Row& row) {
    buckets_[bucket_of(name)].push_back({name, row});
  }

  // Whether `use` is true of a row of this name; asks in the order in which they were added and no
  // further.
  template <class Use>
  bool any_of(std::string_view name, const Use& use) const {
    for (const Entry& entry : buckets_[bucket_of(name)]) {
      if (equals_ignoring_case(entry.name, name) && use(entry.row)) return true;
    }
    return false;
  }

 private:
  struct Entry {
    std::string_view name;
    Row row;
  };

  static constexpr std::size_t k_buckets = 256;

  static std::size_t bucket_of(std::string_view name) noexcept {
    if (name.size() < 4) return 0;
    const auto letter = [&](std::size_t at) {
      return static_cast<std::size_t>(to_lower(name[at]));
    };
    return (name.size() * 37 + letter(2) * 7 + letter(name.size() - 1)) % k_buckets;
  }

  std::array<std::vector<Entry>, k_buckets> buckets_;
};

}  // namespace forensics
