#include "libforensics/evidence/postfix_id.h"

#include <cstddef>
#include <string_view>

#include "libforensics/base/alphabet_digits.h"
#include "libforensics/clocks/postfix_short_id.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

// The seconds, four digits of microseconds, "z" and the file's number.
bool is_long_id(std::string_view id) noexcept {
  static constexpr ByteSet k_of_ids(k_base52);
  constexpr std::size_t k_micros = 4;
  if (id.size() < 12 || !k_of_ids.has_all_of(id)) return false;
  const std::size_t parting = id.rfind('z');
  if (parting < 10 || parting == std::string_view::npos) return false;
  const auto micros = read_digits(id.substr(parting - k_micros, k_micros), k_base52);
  return micros && *micros < 1'000'000;
}

}  // namespace

bool is_postfix_id(std::string_view id) noexcept {
  return read_postfix_short_id(id) || is_long_id(id);
}

}  // namespace forensics
