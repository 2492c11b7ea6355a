// The way Exchange writes an instant into its own fields: "19 Sep 2023 18:36:44.2236 (UTC)".
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

struct ExchangeTime {
  Instant instant;            // whole seconds
  std::uint32_t fraction{0};  // the digits behind the point as one number
  std::size_t digits{0};      // how many of them
  std::string_view rest;      // what follows "(UTC)", trimmed
};

// Null unless `text` begins with that shape.
[[nodiscard]] std::optional<ExchangeTime> read_exchange_time(std::string_view text) noexcept;

}  // namespace forensics
