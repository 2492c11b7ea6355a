#include "libforensics/report/text_layout.h"

#include <algorithm>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/unfold.h"
#include "libforensics/text/visible.h"

namespace forensics {
namespace {

constexpr int k_label_columns = 10;

std::string_view code(Style style) {
  switch (style) {
    case Style::bold: return "\x1b[1m";
    case Style::dim: return "\x1b[2m";
    case Style::red: return "\x1b[31m";
    case Style::yellow: return "\x1b[33m";
    case Style::green: return "\x1b[32m";
    case Style::cyan: return "\x1b[36m";
    case Style::plain: break;
  }
  return {};
}

// Breaks at blanks; a word longer than a line is broken where the line ends.
std::vector<std::string> wrapped(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  int used = 0;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    int width = display_width(word);
    if (used > 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    while (width > columns) {
      const std::string_view head = prefix_of_width(word, columns);
      if (head.empty()) break;
      lines.back() += head;
      lines.emplace_back();
      word.remove_prefix(head.size());
      width = display_width(word);
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    lines.back() += word;
    used += width;
  }
  return lines;
}

}  // namespace

std::string Page::styled(std::string_view text, Style style) const {
  if (!options_.color || style == Style::plain || text.empty()) return std::string(text);
  return std::string(code(style)).append(text).append("\x1b[0m");
}

void Page::line(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  out_.append(text).push_back('\n');
}

void Page::heading(std::string_view text) {
  line();
  line(styled(text, Style::bold));
}

void Page::field(std::string_view label, std::string_view value, Style style) {
  std::string prefix = styled(fitted(label, k_label_columns, options_.unicode), Style::dim);
  for (const std::string& part : wrapped(shown(value), width() - k_label_columns)) {
    line(prefix + styled(part, style));
    prefix.assign(k_label_columns, ' ');
  }
}

void Page::paragraph(std::string_view text, int indent, Style style) {
  const std::string margin(static_cast<std::size_t>(indent), ' ');
  for (const std::string& part : wrapped(text, std::max(20, width() - indent))) {
    line(margin + styled(part, style));
  }
}

std::string shown(std::string_view text) {
  std::string scratch;
  return visible(trim(unfold(text, scratch, nullptr, Unfolding::one_space)));
}

std::string fitted(std::string_view text, int columns, bool unicode) {
  const int width = display_width(text);
  if (width <= columns) return std::string(text).append(static_cast<std::size_t>(columns - width), ' ');
  const std::string_view mark = unicode ? "\xE2\x80\xA6" : "~";
  std::string cut(prefix_of_width(text, columns - 1));
  const int kept = display_width(cut);
  return cut.append(mark).append(static_cast<std::size_t>(columns - 1 - kept), ' ');
}

}  // namespace forensics
