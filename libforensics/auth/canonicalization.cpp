#include "libforensics/auth/canonicalization.h"

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

void append_simple(std::string_view bytes, std::string& out) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\n' && (i == 0 || bytes[i - 1] != '\r')) out += '\r';
    out += bytes[i];
  }
}

// Blanks and line ends become one space between words.
void append_relaxed(std::string_view value, std::string& out) {
  bool blank = false;
  bool begun = false;
  for (std::size_t i = 0; i < value.size(); ++i) {
    const char c = value[i];
    const bool line_end = c == '\n' || (c == '\r' && i + 1 < value.size() && value[i + 1] == '\n');
    if (line_end) continue;
    if (is_blank(c)) {
      blank = true;
      continue;
    }
    if (blank && begun) out += ' ';
    blank = false;
    begun = true;
    out += c;
  }
}

}  // namespace

std::string_view canonicalization_name(Canonicalization form) noexcept {
  return form == Canonicalization::simple ? "simple" : "relaxed";
}

void append_canonical_field(std::string_view field, Canonicalization form, std::string& out) {
  const std::size_t colon = field.find(':');
  if (form == Canonicalization::simple || colon == std::string_view::npos) {
    append_simple(field, out);
    return;
  }
  for (const char c : trim(field.substr(0, colon))) out += to_lower(c);
  out += ':';
  append_relaxed(field.substr(colon + 1), out);
}

void BodyCanonicalizer::add(std::string_view bytes) {
  while (!bytes.empty()) {
    if (held_cr_) {
      held_cr_ = false;
      if (bytes[0] == '\n') {
        end_line();
        bytes.remove_prefix(1);
        continue;
      }
      take_text("\r");
    }
    const std::size_t end = bytes.find(ends_ == BodyLineEnds::mended ? '\n' : '\r');
    std::string_view text = bytes.substr(0, end);
    bytes.remove_prefix(text.size());
    if (ends_ == BodyLineEnds::as_is) {
      take_text(text);
      if (bytes.empty()) return;
      held_cr_ = true;
      bytes.remove_prefix(1);
      continue;
    }
    const bool has_cr = !text.empty() && text.back() == '\r';
    if (has_cr) text.remove_suffix(1);
    take_text(text);
    if (bytes.empty()) {
      held_cr_ = has_cr;
      return;
    }
    end_line();
    bytes.remove_prefix(1);
  }
}

// Writes the line ends that were held back, now that text follows.
void BodyCanonicalizer::begin_text() {
  for (; held_line_ends_ > 0; --held_line_ends_) sink_->write("\r\n");
  any_text_ = true;
}

void BodyCanonicalizer::take_text(std::string_view bytes) {
  if (bytes.empty()) return;
  if (form_ == Canonicalization::relaxed) {
    take_relaxed(bytes);
    return;
  }
  begin_text();
  sink_->write(bytes);
}

void BodyCanonicalizer::take_relaxed(std::string_view bytes) {
  while (!bytes.empty()) {
    std::size_t blanks = 0;
    while (blanks < bytes.size() && is_blank(bytes[blanks])) ++blanks;
    held_blank_ = held_blank_ || blanks > 0;
    bytes.remove_prefix(blanks);
    if (bytes.empty()) return;
    std::size_t size = 0;
    while (size < bytes.size() && !is_blank(bytes[size])) ++size;
    begin_text();
    if (held_blank_) sink_->write(" ");
    held_blank_ = false;
    sink_->write(bytes.substr(0, size));
    bytes.remove_prefix(size);
  }
}

void BodyCanonicalizer::end_line() {
  ++held_line_ends_;
  held_blank_ = false;
}

// RFC 6376 3.4.3 and 3.4.4: empty lines at the end do not count; a body has a final line end, but
// the relaxed form of one without text is empty.
void BodyCanonicalizer::finish() {
  if (held_cr_) take_text("\r");
  held_cr_ = false;
  if (any_text_ || form_ == Canonicalization::simple) sink_->write("\r\n");
}

}  // namespace forensics
