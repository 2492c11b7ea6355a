#include "libforensics/evidence/tag_list.h"

#include "libforensics/base/ascii.h"

namespace forensics {

std::string_view tag_value(std::string_view list, std::string_view tag) noexcept {
  while (!list.empty()) {
    const std::size_t end = list.find(';');
    const std::string_view entry = list.substr(0, end);
    const std::size_t equals = entry.find('=');
    if (equals != std::string_view::npos && trim(entry.substr(0, equals)) == tag) {
      return trim(entry.substr(equals + 1));
    }
    if (end == std::string_view::npos) break;
    list.remove_prefix(end + 1);
  }
  return {};
}

}  // namespace forensics
