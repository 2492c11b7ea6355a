// A column: what docs say of it, and how its value is taken from a report.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "libforensics/report/row.h"

namespace forensics {

struct ColumnRow {
  RowColumn column;
  Cell (*value)(const Report& report, std::size_t hop);
};

// The columns of a message, and those that follow them in rows of hops.
[[nodiscard]] std::span<const ColumnRow> message_columns() noexcept;
[[nodiscard]] std::span<const ColumnRow> key_columns() noexcept;  // what names the message of a hop
[[nodiscard]] std::span<const ColumnRow> hop_columns() noexcept;

// Unknown is a null view, an empty optional, or an owned text that is empty.
inline Cell text_cell(std::string_view text) {
  return text.data() == nullptr ? Cell{} : Cell{std::string(text)};
}
inline Cell known_cell(std::string_view text) {
  return text.empty() ? Cell{} : Cell{std::string(text)};
}
inline Cell time_cell(const std::optional<Instant>& instant) {
  return instant ? Cell{to_rfc3339(*instant)} : Cell{};
}
inline Cell ip_cell(const std::optional<IpAddress>& ip) {
  return ip ? Cell{ip->to_string()} : Cell{};
}
template <class Integer>
Cell integer_cell(const std::optional<Integer>& number) {
  return number ? Cell{static_cast<std::int64_t>(*number)} : Cell{};
}

}  // namespace forensics
