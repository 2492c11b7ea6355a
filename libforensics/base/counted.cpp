#include "libforensics/base/counted.h"

namespace forensics {

std::string with_thousands(std::uint64_t value) {
  std::string text = std::to_string(value);
  for (std::size_t at = text.size(); at > 3;) {
    at -= 3;
    text.insert(at, ",");
  }
  return text;
}

std::string counted(std::uint64_t count, std::string_view word) {
  return with_thousands(count) + " " + std::string(word) + (count == 1 ? "" : "s");
}

}  // namespace forensics
