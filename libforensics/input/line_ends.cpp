#include "libforensics/input/internal/line_ends.h"

#include <cstddef>

namespace forensics {

LineEnding header_line_ending(std::string_view message) noexcept {
  message = message.substr(0, 65'536);
  LineEnding found = LineEnding::none;
  std::size_t line = 0;
  bool any_lf = true;
  while (line < message.size()) {
    std::size_t end = any_lf ? message.find('\n', line) : std::string_view::npos;
    any_lf = end != std::string_view::npos;
    LineEnding ending = LineEnding::lf;
    if (end != std::string_view::npos && end > line && message[end - 1] == '\r') {
      ending = LineEnding::crlf;
    } else if (end == std::string_view::npos) {
      end = message.find('\r', line);
      if (end == std::string_view::npos) break;
      ending = LineEnding::cr;
    }
    if (found != LineEnding::none && found != ending) return LineEnding::mixed;
    found = ending;
    const std::size_t content = end - line - (ending == LineEnding::crlf ? 1 : 0);
    if (content == 0) break;
    line = end + 1;
  }
  return found;
}

}  // namespace forensics
