#include "libforensics/clocks/postfix_short_id.h"

#include "libforensics/clocks/digits.h"

namespace forensics {

std::optional<PostfixShortId> read_postfix_short_id(std::string_view id) noexcept {
  constexpr std::size_t k_micros = 5;
  constexpr std::size_t k_longest = 15;
  if (id.size() <= k_micros || id.size() > k_longest || id[k_micros] == '0' || !is_upper_hex(id))
    return std::nullopt;
  const auto micros = read_hex(id.substr(0, k_micros));
  const auto inode = read_hex(id.substr(k_micros));
  if (!micros || !inode || *micros >= 1'000'000) return std::nullopt;
  return PostfixShortId{static_cast<std::uint32_t>(*micros), *inode};
}

}  // namespace forensics
