#include "libforensics/mime/internal/codec_feed.h"

#include "libforensics/base/ascii.h"
#include "libforensics/mime/anomalies.h"

namespace forensics::internal {
namespace {

enum class Base64Class : std::uint8_t { data, blank, padding, junk };

constexpr std::array<Base64Class, 256> make_base64_classes() {
  std::array<Base64Class, 256> out{};
  for (std::size_t i = 0; i < out.size(); ++i) {
    const char c = static_cast<char>(i);
    out[i] = is_alnum(c) || c == '+' || c == '/' ? Base64Class::data
             : is_space(c)                       ? Base64Class::blank
             : c == '='                          ? Base64Class::padding
                                                 : Base64Class::junk;
  }
  return out;
}
constexpr std::array<Base64Class, 256> k_base64_classes = make_base64_classes();

[[nodiscard]] Base64Class class_of(char c) noexcept {
  return k_base64_classes[static_cast<unsigned char>(c)];
}

}  // namespace

void FeedNotes::add(const AnomalyKind& kind, std::size_t at, std::size_t length) {
  if (!list_.has(kind)) list_.add(kind, span_between(at, at + length));
}

Base64Feed::Base64Feed(std::string_view encoded, std::size_t max_bytes)
    : bytes_(encoded), room_(max_bytes) {
  advance();
}

void Base64Feed::advance() {
  if (owes_padding_) {
    owes_padding_ = false;
    current_ = '=';
    return;
  }
  for (; at_ < bytes_.size(); ++at_) {
    switch (class_of(bytes_[at_])) {
      case Base64Class::data:
        if (group_ == 0 && room_ < 3) {
          notes_.add(anomalies::decoded_too_large, at_);
          done_ = true;
          return;
        }
        if (group_ == 0) room_ -= 3;
        if (was_padded_) notes_.add(anomalies::base64_after_padding, at_);
        group_ = (group_ + 1) % 4;
        current_ = static_cast<unsigned char>(bytes_[at_++]);
        return;
      case Base64Class::blank:
        if (was_padded_ && bytes_[at_] == '\n' && is_footer(at_ + 1)) {
          notes_.add(anomalies::base64_footer, at_ + 1, bytes_.size() - at_ - 1);
          skipped_ += bytes_.size() - at_ - 1;
          finish();
          return;
        }
        break;
      case Base64Class::padding:
        if (take_padding()) return;
        break;
      case Base64Class::junk:
        ++skipped_;
        notes_.add(anomalies::base64_junk, at_);
        break;
    }
  }
  finish();
}

void Base64Feed::finish() {
  done_ = true;
  if (group_ != 0) notes_.add(anomalies::base64_truncated, bytes_.size(), 0);
}

// Whether a line below the padding is no base64: it holds junk, or blanks between its characters.
bool Base64Feed::is_footer(std::size_t line) const noexcept {
  bool text_seen = false;
  bool blank_seen = false;  // behind text
  for (std::size_t i = line; i < bytes_.size() && bytes_[i] != '\n'; ++i) {
    const Base64Class here = class_of(bytes_[i]);
    if (here == Base64Class::blank) {
      blank_seen = text_seen;
    } else if (here == Base64Class::junk || blank_seen) {
      return true;
    } else {
      text_seen = true;
    }
  }
  return false;
}

// At a '='. The group's last character always ends it; its third only together with the fourth.
bool Base64Feed::take_padding() {
  if (group_ == 3 || (group_ == 2 && padding_follows())) {
    owes_padding_ = group_ == 2;
    group_ = 0;
    was_padded_ = true;
    current_ = '=';
    ++at_;
    // The second '=' is given from here, so the one in the input is passed over.
    if (owes_padding_) at_ = bytes_.find('=', at_) + 1;
    return true;
  }
  ++skipped_;
  notes_.add(anomalies::base64_misplaced_padding, at_);
  return false;
}

bool Base64Feed::padding_follows() const noexcept {
  for (std::size_t i = at_ + 1; i < bytes_.size(); ++i) {
    const Base64Class next = class_of(bytes_[i]);
    if (next == Base64Class::padding) return true;
    if (next == Base64Class::data) return false;
  }
  return false;
}

QuotedPrintableFeed::QuotedPrintableFeed(std::string_view encoded, std::size_t max_bytes)
    : bytes_(encoded), room_(max_bytes) {
  advance();
}

void QuotedPrintableFeed::advance() {
  if (pending_count_ != 0) {
    current_ = pending_[pending_.size() - pending_count_--];
    return;
  }
  while (at_ < bytes_.size()) {
    if (room_ == 0) {
      notes_.add(anomalies::decoded_too_large, at_);
      break;
    }
    if (take(static_cast<unsigned char>(bytes_[at_]))) {
      --room_;
      return;
    }
  }
  done_ = true;
}

// Gives the next decoded byte, as itself or as an escape; false when there was none to give.
bool QuotedPrintableFeed::take(unsigned char byte) {
  if (byte == '=') return take_equals();
  if (byte == ' ' || byte == '\t') return take_blank(byte);
  const std::size_t at = at_++;
  const bool is_line_end =
      byte == '\n' || (byte == '\r' && at_ < bytes_.size() && bytes_[at_] == '\n');
  if (is_control(static_cast<char>(byte))) {
    if (!is_line_end) notes_.add(anomalies::qp_raw_byte, at);
    give_escape(byte);
    return true;
  }
  if (byte >= 0x80) notes_.add(anomalies::qp_raw_byte, at);
  current_ = byte;
  return true;
}

bool QuotedPrintableFeed::take_blank(unsigned char byte) {
  if (at_ >= blanks_until_) {
    std::size_t end = at_;
    while (end < bytes_.size() && is_blank(bytes_[end])) ++end;
    if (end == bytes_.size() || after_line_end(end) != end) {
      notes_.add(anomalies::qp_trailing_blanks, at_, end - at_);
      skipped_ += end - at_;
      at_ = end;
      return false;
    }
    blanks_until_ = end;
  }
  ++at_;
  // mimetic's decoder holds a blank back and, at the end of its input, makes it a '='.
  if (room_ == 1 || (at_ == blanks_until_ && bytes_[at_] == '=')) {
    give_escape(byte);
  } else {
    current_ = byte;
  }
  return true;
}

bool QuotedPrintableFeed::take_equals() {
  const std::size_t at = at_++;
  if (at_ + 1 < bytes_.size() && hex_value(bytes_[at_]) >= 0 && hex_value(bytes_[at_ + 1]) >= 0) {
    if (is_lower(bytes_[at_]) || is_lower(bytes_[at_ + 1])) {
      notes_.add(anomalies::qp_lower_case_escape, at, 3);
    }
    current_ = '=';
    pending_ = {static_cast<unsigned char>(bytes_[at_]),
                static_cast<unsigned char>(bytes_[at_ + 1])};
    pending_count_ = 2;
    at_ += 2;
    return true;
  }
  std::size_t end = at_;
  while (end < bytes_.size() && is_blank(bytes_[end])) ++end;
  if (end == bytes_.size() || after_line_end(end) != end) {  // a soft line end
    at_ = after_line_end(end);
    return false;
  }
  notes_.add(anomalies::qp_malformed_escape, at);
  give_escape('=');
  return true;
}

void QuotedPrintableFeed::give_escape(unsigned char byte) {
  constexpr std::string_view k_digits = "0123456789ABCDEF";
  current_ = '=';
  pending_ = {static_cast<unsigned char>(k_digits[byte >> 4U]),
              static_cast<unsigned char>(k_digits[byte & 15U])};
  pending_count_ = 2;
}

// Behind the line end at `at`, or `at` when none is there.
std::size_t QuotedPrintableFeed::after_line_end(std::size_t at) const noexcept {
  if (at < bytes_.size() && bytes_[at] == '\n') return at + 1;
  if (at < bytes_.size() && bytes_[at] == '\r') {
    return at + 1 < bytes_.size() && bytes_[at + 1] == '\n' ? at + 2 : at + 1;
  }
  return at;
}

}  // namespace forensics::internal
