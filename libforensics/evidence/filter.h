// What spam and virus filters wrote into the header, in words.
//
// A filter's field is a claim like any other: below the boundary of trust it proves only that
// somebody wrote it. Raw first: every item keeps its value as it stands; words stand beside it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/instant.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"
#include "libforensics/headers/fields.h"

namespace forensics {

struct FilterRow;

namespace limits {
inline constexpr std::size_t max_filter_fields = 256;  // too_many_filter_fields [13]
inline constexpr std::size_t max_filter_items = 512;   // too_many_filter_items, per field [32]
}  // namespace limits

// One fact of a filter's field: "SCL" "5".
struct FilterItem {
  std::string_view key;      // as spelled; ours where the field gives its value no name ("score")
  std::string_view value;    // as it stands, folds inside; empty when the filter left it so
  std::string_view name;     // what the key stands for; null when nobody has published that
  std::string_view meaning;  // what this value says; null when it speaks for itself or is unknown
  std::optional<Instant> time;  // a time inside the value: the scan is not older (UTC)
};

struct FilterVerdict {
  const FilterRow* filter{nullptr};  // whose field it is (evidence/filter_row.h)
  std::uint32_t field{0};            // index in Headers::fields
  Span span;                         // its trimmed value in the message
  std::vector<FilterItem> items;     // in the order of the field
  // What base 64 or another encoding hid; the items then are views into it. Null for plain fields.
  std::shared_ptr<const std::string> decoded;
};

struct FilterVerdicts {
  std::vector<FilterVerdict> fields;  // in message order
  Anomalies anomalies;                // spans in the message
};

// Reads every field that a known filter writes. Views point into the message. Never fails; linear;
// bounded by limits::max_filter_fields and max_filter_items.
[[nodiscard]] FilterVerdicts read_filters(const Headers& headers FORENSICS_LIFETIME);

}  // namespace forensics
