#include "libforensics/input/internal/mbox_kind.h"

#include <charconv>
#include <cstring>

#include "libforensics/base/ascii.h"
#include "libforensics/base/limits.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::string_view k_from = "From ";

// The line that begins at `at`, without its ending.
std::string_view line_at(std::string_view text, std::size_t at, char line_end) noexcept {
  return text.substr(at, text.find(line_end, at) - at);
}

std::size_t next_line(std::string_view text, std::size_t at, char line_end) noexcept {
  const std::size_t end = text.find(line_end, at);
  return end == npos ? npos : end + 1;
}

// What the mailbox says of itself, message by message, as Content-Length parts it.
struct LengthWalk {
  bool exact{true};     // each message met has a length that ends it
  bool any{false};      // at least one was met whole
  bool stepped{false};  // one steps over a line that begins with "From "
};

LengthWalk walk_by_length(std::string_view text, bool whole_file, const MboxStyle& style) noexcept {
  LengthWalk walk;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t body = find_body(text, at, style.line_end);
    if (body == npos) break;
    const auto length = content_length(text.substr(at, body - at), style.line_end);
    // What follows the body must be held, to judge it.
    const std::size_t left = text.size() - body;
    if (length && !whole_file && *length + limits::max_mbox_from_line > left) break;
    walk.exact = length && *length <= left &&
                 ends_message(text, body + static_cast<std::size_t>(*length), whole_file, style);
    if (!walk.exact) return walk;
    walk.any = true;
    const std::size_t end = body + static_cast<std::size_t>(*length);
    const std::size_t inside = find_from_line(text, body, style.line_end);
    if (inside < end) walk.stepped = true;
    at = find_from_line(text, end > 0 ? end - 1 : 0, style.line_end);
  }
  return walk;
}

// Whether the line that begins at `at` stands beside a line that a person quoted.
bool in_quotation(std::string_view text, std::size_t at, char line_end) noexcept {
  if (at >= 2) {
    const std::size_t above = text.rfind(line_end, at - 2);
    if (text[above == npos ? 0 : above + 1] == '>') return true;
  }
  const std::size_t below = next_line(text, at, line_end);
  return below < text.size() && text[below] == '>';
}

}  // namespace

std::size_t find_from_line(std::string_view text, std::size_t from, char line_end) noexcept {
  if (from == 0 && text.starts_with(k_from)) return 0;
  const char* const begin = text.data();
  const char* const end = begin + text.size();
  const char* at = begin + std::min(from + 1, text.size());
  // 'F' is rarer in mail than line ends are; memmem for the whole word takes three times as long.
  while ((at = static_cast<const char*>(
              std::memchr(at, 'F', static_cast<std::size_t>(end - at)))) != nullptr) {
    if (at[-1] == line_end && end - at >= 5 && std::memcmp(at, k_from.data(), 5) == 0) {
      return static_cast<std::size_t>(at - begin);
    }
    ++at;
  }
  return k_no_line;
}

std::size_t find_body(std::string_view text, std::size_t at, char line_end) noexcept {
  for (std::size_t line = at; line < text.size();) {
    const std::size_t next = next_line(text, line, line_end);
    if (next == npos) return npos;
    std::string_view content = text.substr(line, next - 1 - line);
    if (line_end == '\n' && content.ends_with('\r')) content.remove_suffix(1);
    if (content.empty()) return next;
    line = next;
  }
  return npos;
}

std::optional<std::uint64_t> content_length(std::string_view header, char line_end) noexcept {
  constexpr std::string_view name = "content-length:";
  std::optional<std::uint64_t> found;
  for (std::size_t line = 0; line < header.size(); line = next_line(header, line, line_end)) {
    if (to_lower(header[line]) != 'c') continue;
    std::string_view text = line_at(header, line, line_end);
    if (!starts_with_ignoring_case(text, name)) continue;
    text = trim(text.substr(name.size()));
    std::uint64_t value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    found.reset();
    if (error == std::errc{} && end == text.data() + text.size()) found = value;
  }
  return found;
}

bool ends_message(std::string_view text, std::size_t end, bool whole_file,
                  const MboxStyle& style) noexcept {
  std::size_t at = end;
  for (int ends = 0; ends < 2 && at < text.size(); ++ends) {
    if (style.line_end == '\n' && text.substr(at).starts_with("\r\n")) ++at;
    if (text[at] != style.line_end) break;
    ++at;
  }
  if (at >= text.size()) return whole_file;
  if (at == 0 || text[at - 1] != style.line_end) return false;
  const std::string_view line = line_at(text, at, style.line_end);
  return style.dated ? is_dated_from_line(line) : line.starts_with(k_from);
}

MboxKind tell_mbox_kind(std::string_view text, bool whole_file, const MboxStyle& style) noexcept {
  const LengthWalk walk = walk_by_length(text, whole_file, style);
  if (walk.exact && walk.any) return walk.stepped ? MboxKind::mboxcl2 : MboxKind::mboxcl;
  MboxKind kind = MboxKind::unknown;
  std::size_t body = find_body(text, 0, style.line_end);
  std::size_t next_message = find_from_line(text, 1, style.line_end);
  for (std::size_t at = 1; (at = text.find(">From ", at)) != npos; ++at) {
    while (next_message < at) {
      body = find_body(text, next_message, style.line_end);
      next_message = find_from_line(text, next_message + 1, style.line_end);
    }
    if (at < body) continue;  // above the body, a quoted line is an older From_ line
    std::size_t line = at;
    while (text[line - 1] == '>') --line;  // stops at the F of the first line
    if (text[line - 1] != style.line_end) continue;
    if (line == at) kind = MboxKind::mboxo;
    if (line < at && !in_quotation(text, line, style.line_end)) return MboxKind::mboxrd;
  }
  return kind;
}

}  // namespace forensics
