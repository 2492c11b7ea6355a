#include "libforensics/evidence/postfix_id.h"

#include <cstddef>

#include "libforensics/base/ascii.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

// 40 bits of a file number are more than any file system has been seen to give; ids of sixteen
// digits are of programs that write at random.
constexpr std::size_t k_longest_short_id = 15;

// Five digits of microseconds, then the file's number, which is written without zeroes in front.
bool is_short_id(std::string_view id) noexcept {
  if (id.size() < 6 || id.size() > k_longest_short_id || id[5] == '0') return false;
  unsigned micros = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (is_lower(id[i]) || hex_value(id[i]) < 0) return false;
    if (i < 5) micros = micros * 16 + static_cast<unsigned>(hex_value(id[i]));
  }
  return micros < 1'000'000;
}

bool is_long_id(std::string_view id) noexcept {
  static constexpr ByteSet k_digits("0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz");
  if (id.size() < 12 || !k_digits.has_all_of(id)) return false;
  const std::size_t parting = id.rfind('z');
  return parting >= 10 && parting != std::string_view::npos;
}

}  // namespace

bool is_postfix_id(std::string_view id) noexcept {
  return is_short_id(id) || is_long_id(id);
}

}  // namespace forensics
