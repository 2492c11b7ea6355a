#include "libforensics/mime/internal/boundary_scan.h"

#include <cstring>

#include "libforensics/base/ascii.h"

namespace forensics::internal {

std::size_t BoundaryScanner::next_line(std::size_t at) const noexcept {
  const void* found = std::memchr(bytes_.data() + at, line_end_, bytes_.size() - at);
  if (found == nullptr) return bytes_.size();
  return static_cast<std::size_t>(static_cast<const char*>(found) - bytes_.data()) + 1;
}

BoundaryScanner::Line BoundaryScanner::line_at(std::size_t at) const noexcept {
  Line line{at, next_line(at), 0};
  line.next = line.end;
  if (line.end > at && bytes_[line.end - 1] == line_end_) --line.end;
  if (line_end_ == '\n' && line.next != line.end && line.end > at && bytes_[line.end - 1] == '\r') {
    --line.end;
  }
  return line;
}

std::size_t BoundaryScanner::content_end(std::size_t from, std::size_t line) const noexcept {
  if (line <= from) return line;
  --line;
  if (line_end_ == '\n' && line > from && bytes_[line - 1] == '\r') --line;
  return line;
}

LineMatch BoundaryScanner::match(std::string_view line,
                                 const std::vector<OpenMultipart>& open) noexcept {
  if (!line.starts_with("--")) return {};
  line.remove_prefix(2);
  // A doubled CR, as a twice converted message has it, counts as padding.
  std::string_view name = line;
  while (!name.empty() && (is_blank(name.back()) || name.back() == '\r')) name.remove_suffix(1);
  LineMatch best;
  for (std::size_t level = open.size(); level-- > 0;) {
    const std::string_view boundary = open[level].boundary;
    if (name.size() < boundary.size() || !name.starts_with(boundary)) continue;
    const std::string_view rest = name.substr(boundary.size());
    if (rest.empty()) return {LineMatch::Kind::opening, level};
    if (rest == "--") return {LineMatch::Kind::closing, level};
    if (best.kind == LineMatch::Kind::none) best = {LineMatch::Kind::prefix, level};
  }
  return best;
}

BoundaryScanner::Window BoundaryScanner::header_window(
    std::size_t at, bool is_message, const std::vector<OpenMultipart>& open) const noexcept {
  bool header_begun = !is_message;
  while (at < bytes_.size()) {
    const Line line = line_at(at);
    const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
    const LineMatch found = match(text, open);
    if (found.kind == LineMatch::Kind::opening || found.kind == LineMatch::Kind::closing) {
      return {line.begin, true};
    }
    if (text.empty() && header_begun) return {line.next, false};
    const bool is_from_line = text.starts_with("From ") || text.starts_with(">From ");
    header_begun = header_begun || (!text.empty() && !is_from_line);
    at = line.next;
  }
  return {bytes_.size(), false};
}

}  // namespace forensics::internal
