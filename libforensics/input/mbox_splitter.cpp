#include "libforensics/input/internal/mbox_splitter.h"

#include <algorithm>
#include <string>

#include "libforensics/base/limits.h"
#include "libforensics/input/anomalies.h"
#include "libforensics/input/internal/mbox_kind.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
// What must be held behind a From_ line to judge it: the line and the one below.
constexpr std::size_t k_judged = 2 * limits::max_mbox_from_line;
// How much of a mailbox may be looked at to tell its kind when its first message is long.
constexpr std::size_t k_first_look = std::size_t{32} << 20;
// A Content-Length is looked for in headers up to this length.
constexpr std::size_t k_longest_header = std::size_t{1} << 20;

// Byte order mark and empty lines before the first From_ line.
std::size_t skip_lead(std::string_view text) {
  std::size_t at = text.starts_with("\xEF\xBB\xBF") ? 3 : 0;
  while (at < text.size() && (text[at] == '\n' || text[at] == '\r')) ++at;
  return at;
}

// The length of the line end that stands before `end`, or 0.
std::size_t line_end_before(std::string_view text, std::size_t end, char line_end) {
  if (end == 0 || text[end - 1] != line_end) return 0;
  return line_end == '\n' && end >= 2 && text[end - 2] == '\r' ? 2 : 1;
}

// Where the message ends that a From_ line or the end of the file at `end` follows: before the
// empty line that the storing program added.
std::size_t without_separator(std::string_view text, std::size_t end, char line_end) {
  const std::size_t empty = line_end_before(text, end, line_end);
  return empty > 0 && line_end_before(text, end - empty, line_end) > 0 ? end - empty : end;
}

}  // namespace

std::string unquote_from_lines(std::string_view bytes, std::size_t body, char line_end,
                               std::vector<std::uint32_t>& taken) {
  std::string out;
  std::size_t copied = 0;
  for (std::size_t at = body; (at = bytes.find(">From ", at)) != npos; ++at) {
    std::size_t line = at;
    while (line > body && bytes[line - 1] == '>') --line;
    if (line != body && (line == 0 || bytes[line - 1] != line_end)) continue;
    out.append(bytes.substr(copied, line - copied));
    taken.push_back(static_cast<std::uint32_t>(out.size()));
    copied = line + 1;
  }
  return out.append(bytes.substr(copied));
}

MboxSplitter::MboxSplitter(Window window, MboxKind kind, std::uint64_t max_message)
    : window_(std::move(window)), kind_(kind), max_message_(max_message) {}

void MboxSplitter::start() {
  started_ = true;
  window_.fill_to(Window::k_block);
  const std::string_view text = window_.held().substr(skip_lead(window_.held()));
  style_ = mbox_style(text);
  if (kind_ != MboxKind::unknown) return;
  if (const std::size_t body = find_body(text, 0, style_.line_end); body != npos) {
    const auto length = content_length(text.substr(0, body), style_.line_end).value_or(0);
    if (length < k_first_look) window_.fill_to(body + static_cast<std::size_t>(length) + k_judged);
  }
  const std::string_view held = window_.held();
  kind_ = tell_mbox_kind(held.substr(skip_lead(held)), window_.ended(), style_);
}

bool MboxSplitter::next(RawMessage& message) {
  if (!started_) start();
  message.format = InputFormat::mbox;
  message.mbox_kind = kind_;
  message.record = message.place = {window_.position(), 0};
  if (!window_.fill_to(1)) {
    if (!window_.error() || error_told_) return false;
    error_told_ = true;
    message.error = window_.error();  // it struck between two messages
    return true;
  }
  lost_ = 0;
  const bool by_length = kind_ == MboxKind::mboxcl || kind_ == MboxKind::mboxcl2;
  if (!by_length || !find_end_by_length(message)) find_end_by_line();
  message.record.length = lost_ + end_;
  hand_over(message);
  window_.drop(end_);
  return true;
}

bool MboxSplitter::find_end_by_length(RawMessage& message) {
  std::size_t body = find_body(window_.held(), skip_lead(window_.held()), style_.line_end);
  if (body == npos) {
    window_.fill_to(k_longest_header);
    body = find_body(window_.held(), skip_lead(window_.held()), style_.line_end);
    if (body == npos) return false;
  }
  const auto length = content_length(window_.held().substr(0, body), style_.line_end);
  if (!length) return false;
  const bool fits = *length <= max_message_;
  const std::size_t end = fits ? body + static_cast<std::size_t>(*length) : 0;
  if (fits) window_.fill_to(end + k_judged);
  if (!fits || end > window_.held().size() ||
      !ends_message(window_.held(), end, window_.ended(), style_)) {
    message.anomalies.add(anomalies::content_length_wrong, {});
    return false;
  }
  const std::string_view held = window_.held();
  const std::size_t next = find_from_line(held, end > 0 ? end - 1 : 0, style_.line_end);
  // The message is what its length says; the record goes up to the next one.
  message.place = {window_.position(), end};
  end_ = next == k_no_line || next > end + 4 ? held.size() : next;
  return true;
}

bool MboxSplitter::parts_at(std::size_t line) {
  window_.fill_to(line + k_judged);
  const std::string_view held = window_.held();
  const std::size_t end = held.find(style_.line_end, line);
  if (end == npos) return false;
  const std::size_t above = line_end_before(held, line, style_.line_end);
  const bool after_blank = line_end_before(held, line - above, style_.line_end) > 0;
  const std::string_view below = held.substr(end + 1, limits::max_mbox_from_line);
  return parts_messages(held.substr(line, end - line), below.substr(0, below.find(style_.line_end)),
                        after_blank, style_);
}

void MboxSplitter::find_end_by_line() {
  std::size_t at = skip_lead(window_.held()) + 4;  // behind the start of this message's From_ line
  for (;;) {
    const std::size_t line = find_from_line(window_.held(), at, style_.line_end);
    if (line != k_no_line && parts_at(line)) {
      end_ = line;
      return;
    }
    at = line != k_no_line ? line : std::max(at, window_.held().size() - 5);
    if (line != k_no_line) continue;
    if (window_.held().size() > max_message_) {
      lost_ += at - 1;
      window_.drop(at - 1);
      at = 1;
    }
    if (!window_.fill()) break;
  }
  end_ = window_.held().size();
}

void MboxSplitter::hand_over(RawMessage& message) {
  if (lost_ > 0) {
    message.error = {ErrorCode::too_large, "a message longer than the limit was passed over"};
    message.place = message.record;
    return;
  }
  const std::string_view held = window_.held().substr(0, end_);
  const std::size_t lead = skip_lead(held);
  const std::size_t line = held.find(style_.line_end, lead);
  std::size_t first = line == npos ? held.size() : line + 1;
  std::size_t end = message.place.length;
  if (end == 0) end = without_separator(held, held.size(), style_.line_end);
  end = std::max(end, first);
  message.owner = window_.owner();
  message.from_line = held.substr(lead, (line == npos ? end : line) - lead);
  if (message.from_line.ends_with('\r')) message.from_line.remove_suffix(1);
  message.bytes = held.substr(first, end - first);
  message.place = {message.record.offset + first, end - first};
  if (window_.ended() && end_ == window_.held().size()) {
    if (window_.error()) {
      message.error = window_.error();
      error_told_ = true;
    }
    if (!held.ends_with(style_.line_end)) message.anomalies.add(anomalies::mbox_not_ended, {});
  }
  if (kind_ != MboxKind::mboxrd) return;
  const std::size_t body = find_body(held, first, style_.line_end);
  if (body == npos || held.find(">From ", body) == npos) return;
  // The From_ line goes along, so that it stays in one piece with the message.
  const std::string_view stored = held.substr(lead, end - lead);
  const auto text = std::make_shared<const std::string>(
      unquote_from_lines(stored, body - lead, style_.line_end, message.unquoted));
  for (std::uint32_t& offset : message.unquoted) offset -= static_cast<std::uint32_t>(first - lead);
  message.from_line = std::string_view(*text).substr(0, message.from_line.size());
  message.bytes = std::string_view(*text).substr(first - lead);
  message.owner = text;
}

}  // namespace forensics
