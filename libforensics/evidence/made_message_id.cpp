#include "libforensics/evidence/made_message_id.h"

#include "libforensics/base/ascii.h"
#include "libforensics/evidence/postfix_id.h"
#include "libforensics/received/id_shape.h"

namespace forensics {
namespace {

constexpr std::size_t k_to_the_minute = 12;  // sendmail
constexpr std::size_t k_to_the_second = 14;  // Postfix

std::size_t leading_digits(std::string_view text) noexcept {
  std::size_t size = 0;
  while (size < text.size() && is_digit(text[size])) ++size;
  return size;
}

bool is_alnum_word(std::string_view text) noexcept {
  for (const char c : text) {
    if (!is_alnum(c)) return false;
  }
  return true;
}

// "A72593", "GZ3087": letters, then a process id. Mutt writes the second and these before the "@".
bool is_mutt_word(std::string_view id) noexcept {
  std::size_t letters = 0;
  while (letters < id.size() && is_alpha(id[letters])) ++letters;
  return letters >= 1 && letters <= 2 && leading_digits(id.substr(letters)) == id.size() - letters;
}

}  // namespace

std::string_view queue_id_in(std::string_view message_id) noexcept {
  const std::size_t at_sign = message_id.rfind('@');
  if (at_sign == std::string_view::npos) return {};
  const std::string_view left = message_id.substr(0, at_sign);
  if (left.starts_with('E') && is_exim_id(left.substr(1))) return left.substr(1);
  const std::size_t digits = leading_digits(left);
  if (digits != k_to_the_minute && digits != k_to_the_second) return {};
  if (digits >= left.size() || left[digits] != '.') return {};
  const std::string_view id = left.substr(digits + 1);
  const bool fits = digits == k_to_the_second
                        ? is_postfix_id(id) && !is_mutt_word(id)
                        : id.size() >= 12 && id.size() <= 15 && is_alnum_word(id);
  return fits ? id : std::string_view{};
}

}  // namespace forensics
