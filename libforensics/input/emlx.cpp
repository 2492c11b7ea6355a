#include "libforensics/input/internal/emlx.h"

#include <charconv>
#include <cstdint>

#include "libforensics/base/ascii.h"
#include "libforensics/input/anomalies.h"

namespace forensics {

Span emlx_message(std::string_view file, Anomalies& anomalies) noexcept {
  constexpr std::string_view list = "<?xml";
  const std::size_t first = file.find('\n');
  if (first == std::string_view::npos) return span_between(0, file.size());
  const std::string_view line = trim(file.substr(0, first));
  const std::string_view rest = file.substr(first + 1);
  std::uint64_t count = 0;
  const auto [end, error] = std::from_chars(line.data(), line.data() + line.size(), count);
  const bool number = error == std::errc{} && end == line.data() + line.size();
  if (number && count <= rest.size()) {
    const std::string_view behind = trim(rest.substr(static_cast<std::size_t>(count)));
    if (behind.empty() || behind.starts_with(list)) {
      return {static_cast<std::uint32_t>(first + 1), static_cast<std::uint32_t>(count)};
    }
  }
  anomalies.add(anomalies::emlx_length_wrong, span_between(0, first));
  const std::size_t plist = rest.rfind(list);
  return span_between(first + 1, plist == std::string_view::npos ? file.size() : first + 1 + plist);
}

}  // namespace forensics
