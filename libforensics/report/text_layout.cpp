#include "libforensics/report/internal/text_layout.h"

#include <algorithm>
#include <vector>

#include "libforensics/base/ascii.h"
#include "libforensics/headers/unfold.h"
#include "libforensics/text/utf8.h"
#include "libforensics/text/visible.h"
#include "libforensics/text/width.h"

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

int width_of(std::string_view text) {
  return static_cast<int>(display_width(text));
}

// The longest beginning of `text` that fits into `columns`, one code point at least.
std::string_view prefix_of_width(std::string_view text, int columns) {
  int used = 0;
  const CodePoints points(text);
  for (auto point = points.begin(); point != points.end(); ++point) {
    used += display_width(point->value);
    if (used > columns && point.offset() > 0) return text.substr(0, point.offset());
  }
  return text;
}

// A terminal without UTF-8 gets escapes.
std::string ascii_only(std::string_view text) {
  std::string out;
  for (const CodePoint point : CodePoints(text)) {
    if (point.value < 0x80) {
      out += static_cast<char>(point.value);
    } else if (point.value == 0x2026) {
      out += '~';
    } else {
      out += "\\u{" + code_point_name(point.value).substr(2) + "}";
    }
  }
  return out;
}

// Breaks at blanks; a word longer than a line is broken where the line ends.
std::vector<std::string> wrapped(std::string_view text, int columns) {
  std::vector<std::string> lines(1);
  int used = 0;
  while (!text.empty()) {
    const std::size_t blank = text.find(' ');
    std::string_view word = text.substr(0, blank);
    text.remove_prefix(blank == std::string_view::npos ? text.size() : blank + 1);
    int width = width_of(word);
    if (used > 0 && used + 1 + width > columns) {
      lines.emplace_back();
      used = 0;
    }
    while (width > columns) {
      const std::string_view head = prefix_of_width(word, columns);
      lines.back() += head;
      lines.emplace_back();
      word.remove_prefix(head.size());
      width = width_of(word);
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
  std::string prefix = styled(fitted(label, k_label_columns), Style::dim);
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

std::string Page::take() {
  return options_.unicode ? std::move(out_) : ascii_only(out_);
}

std::string shown(std::string_view text) {
  std::string scratch;
  std::string line(trim(unfold(text, scratch, nullptr, Unfolding::one_space)));
  std::replace(line.begin(), line.end(), '\t', ' ');
  return visible(line);
}

std::string fitted(std::string_view text, int columns) {
  return fit_to_width(text, static_cast<std::size_t>(columns));
}

}  // namespace forensics
