// Single values in results of authentication, for checks that need no more of them.
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/checks/find_by_byte.h"

namespace forensics {

struct ResultMark {
  std::string_view text;  // "header.from="
  std::size_t rare{0};    // its byte that such values have least of
};

inline constexpr ResultMark k_author_mark{"header.from=", 7};  // RFC 8601 2.7.2, of DMARC

// The word behind the first such mark; a null view when there is none.
inline std::string_view value_behind(std::string_view results, const ResultMark& mark) noexcept {
  const std::size_t at = find_by_byte(results, mark.text, mark.rare);
  if (at == std::string_view::npos) return {};
  results.remove_prefix(at + mark.text.size());
  return results.substr(0, results.find_first_of("; \t\r\n)\""));
}

}  // namespace forensics
