#include "libforensics/clocks/id_sides.h"

namespace forensics {

IdSides split_id(std::string_view id) noexcept {
  std::size_t at_sign = id.find('@');
  if (at_sign == std::string_view::npos) return {id, {}};
  for (std::size_t later = at_sign; later != std::string_view::npos;
       later = id.find('@', later + 1)) {
    at_sign = later;
  }
  return {id.substr(0, at_sign), id.substr(at_sign + 1)};
}

}  // namespace forensics
