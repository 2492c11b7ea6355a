// The inner addresses of Google's servers, which their ids repeat.
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// Whether the id of a line by such an address ("2002:a05:6512:...") repeats the first group of it
// ("...-20020a056512..."). Null when the two are of another form.
inline std::optional<bool> id_repeats_address(std::string_view server,
                                              std::string_view id) noexcept {
  constexpr std::string_view k_net = "2002:";
  constexpr std::string_view k_mark = "-2002";
  constexpr std::size_t k_digits = 4;
  if (!server.starts_with(k_net)) return std::nullopt;
  const std::string_view rest = server.substr(k_net.size());
  const std::size_t size = rest.find(':');
  const std::size_t found = id.find(k_mark);
  if (size == std::string_view::npos || size == 0 || size > k_digits ||
      found == std::string_view::npos)
    return std::nullopt;
  const std::string_view repeated = id.substr(found + k_mark.size(), k_digits);
  if (repeated.size() < k_digits) return false;
  const std::size_t zeros = k_digits - size;
  for (std::size_t i = 0; i < k_digits; ++i) {
    const char digit = i < zeros ? '0' : rest[i - zeros];
    if (hex_value(digit) < 0) return std::nullopt;
    if (repeated[i] != digit) return false;
  }
  return true;
}

}  // namespace forensics
