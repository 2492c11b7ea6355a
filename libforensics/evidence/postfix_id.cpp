#include "libforensics/evidence/postfix_id.h"

#include <cstddef>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

bool is_short_id(std::string_view id) noexcept {
  if (id.size() < 6 || id.size() > 16) return false;
  unsigned micros = 0;
  for (std::size_t i = 0; i < id.size(); ++i) {
    if (is_lower(id[i]) || hex_value(id[i]) < 0) return false;
    if (i < 5) micros = micros * 16 + static_cast<unsigned>(hex_value(id[i]));
  }
  return micros < 1'000'000;
}

bool is_long_id(std::string_view id) noexcept {
  constexpr std::string_view k_digits = "0123456789BCDFGHJKLMNPQRSTVWXYZbcdfghjklmnpqrstvwxyz";
  return id.size() >= 12 && id.find_first_not_of(k_digits) == std::string_view::npos &&
         id.rfind('z') >= 10 && id.rfind('z') != std::string_view::npos;
}

}  // namespace

bool is_postfix_id(std::string_view id) noexcept {
  return is_short_id(id) || is_long_id(id);
}

}  // namespace forensics
