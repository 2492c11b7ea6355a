#include "libforensics/dns/internal/zone_entries.h"

#include <algorithm>

#include "libforensics/base/ascii.h"

namespace forensics::internal {

bool ZoneEntries::next() {
  while (at_ < text_.size()) {
    if (!read_entry()) return false;
    if (!words_.empty()) return true;
  }
  return false;
}

// Up to the end of the line that closes all parentheses.
bool ZoneEntries::read_entry() {
  words_.clear();
  line_ = lines_;
  continues_owner_ = is_blank(text_[at_]);
  bool open = false;
  while (at_ < text_.size()) {
    const char c = text_[at_];
    if (c == '\n') {
      ++at_;
      ++lines_;
      if (!open) return true;
    } else if (is_space(c)) {
      ++at_;
    } else if (c == ';') {
      skip_comment();
    } else if (c == '(' || c == ')') {
      if (open == (c == '(')) {
        problem_ = "parentheses do not match";
        return false;
      }
      open = c == '(';
      ++at_;
    } else if (c == '"') {
      if (!read_quoted()) return false;
    } else {
      read_word();
    }
  }
  if (open) problem_ = "a parenthesis is not closed";
  return !open;
}

void ZoneEntries::skip_comment() {
  at_ = std::min(text_.find('\n', at_), text_.size());
}

bool ZoneEntries::read_quoted() {
  const std::size_t start = ++at_;
  while (at_ < text_.size() && text_[at_] != '"' && text_[at_] != '\n')
    at_ += text_[at_] == '\\' ? 2U : 1U;
  if (at_ >= text_.size() || text_[at_] != '"') {
    problem_ = "a quoted string is not closed";
    return false;
  }
  words_.push_back({text_.substr(start, at_ - start), true});
  ++at_;
  return true;
}

void ZoneEntries::read_word() {
  constexpr std::string_view ends = " \t\r\n;()\"";
  const std::size_t start = at_;
  while (at_ < text_.size() && ends.find(text_[at_]) == std::string_view::npos) {
    const bool escapes = text_[at_] == '\\' && at_ + 1 < text_.size() && text_[at_ + 1] != '\n';
    at_ += escapes ? 2U : 1U;
  }
  words_.push_back({text_.substr(start, at_ - start), false});
}

}  // namespace forensics::internal
