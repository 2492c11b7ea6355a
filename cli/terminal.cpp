#include "cli/terminal.h"

#include <algorithm>
#include <charconv>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

#include "libforensics/base/ascii.h"

namespace forensics::cli {

std::string_view environment(const char* name) {
  const char* value = std::getenv(name);  // NOLINT(concurrency-mt-unsafe): nothing here sets it
  return value == nullptr ? std::string_view{} : std::string_view{value};
}

int terminal_width() {
  const std::string_view columns = environment("COLUMNS");
  int asked = 0;
  std::from_chars(columns.data(), columns.data() + columns.size(), asked);
  if (asked > 0) return std::clamp(asked, 40, 400);
  winsize size{};
  if (::isatty(STDOUT_FILENO) != 0 && ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
      size.ws_col > 0) {
    return std::clamp<int>(size.ws_col, 40, 400);
  }
  return 100;
}

bool wants_color(std::string_view choice) {
  if (choice == "always") return true;
  if (choice == "never") return false;
  if (!environment("NO_COLOR").empty()) return false;
  if (const std::string_view force = environment("CLICOLOR_FORCE"); !force.empty() && force != "0")
    return true;
  return ::isatty(STDOUT_FILENO) != 0 && environment("TERM") != "dumb";
}

bool wants_unicode() {
  for (const char* name : {"LC_ALL", "LC_CTYPE", "LANG"}) {
    const std::string_view value = environment(name);
    if (value.empty()) continue;
    return find_ignoring_case(value, "utf-8") != std::string_view::npos ||
           find_ignoring_case(value, "utf8") != std::string_view::npos;
  }
  return ::isatty(STDOUT_FILENO) == 0;
}

}  // namespace forensics::cli
