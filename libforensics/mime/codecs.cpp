#include "libforensics/mime/codecs.h"

#include <algorithm>

#include "libforensics/mime/anomalies.h"
#include "libforensics/mime/internal/codec_feed.h"

namespace forensics {
namespace {

template <class Feed, class Run>
Decoded decode_feed(Feed& feed, std::size_t capacity, Run run) {
  Decoded out;
  out.bytes.resize(capacity);
  out.bytes.resize(run(feed, out.bytes.data(), capacity));
  out.skipped = feed.skipped();
  out.anomalies = feed.notes().list();
  return out;
}

// One line at a time, without its line end.
class Lines {
 public:
  explicit Lines(std::string_view text) : text_(text) {}

  bool next(std::string_view& line) {
    if (at_ >= text_.size()) return false;
    begin_ = at_;
    const std::size_t end = std::min(text_.find('\n', at_), text_.size());
    line = text_.substr(at_, end - at_);
    if (line.ends_with('\r')) line.remove_suffix(1);
    at_ = end + 1;
    return true;
  }
  [[nodiscard]] std::size_t begin() const { return begin_; }

 private:
  std::string_view text_;
  std::size_t begin_{0};
  std::size_t at_{0};
};

[[nodiscard]] constexpr unsigned uu_value(char c) noexcept {
  return (static_cast<unsigned char>(c) - 32U) & 63U;
}

// Appends what one line says; false when it is shorter than it says. Blanks lost at its end count
// as zeros.
bool append_uu_line(std::string_view line, std::string& out) {
  const std::size_t count = uu_value(line.front());
  line.remove_prefix(1);
  const bool whole = line.size() >= (count + 2) / 3 * 4;
  const auto value = [&](std::size_t at) { return at < line.size() ? uu_value(line[at]) : 0U; };
  for (std::size_t i = 0, at = 0; i < count; i += 3, at += 4) {
    const unsigned bits =
        value(at) << 18U | value(at + 1) << 12U | value(at + 2) << 6U | value(at + 3);
    for (std::size_t k = 0; k < std::min<std::size_t>(3, count - i); ++k) {
      out += static_cast<char>(bits >> (16U - 8U * static_cast<unsigned>(k)) & 0xFFU);
    }
  }
  return whole;
}

}  // namespace

std::string_view transfer_encoding_name(TransferEncoding encoding) noexcept {
  constexpr std::string_view names[] = {"7bit",   "8bit",       "binary", "quoted-printable",
                                        "base64", "x-uuencode", "unknown"};
  return names[static_cast<std::size_t>(encoding)];
}

Decoded decode_base64(std::string_view encoded, std::size_t max_bytes) {
  internal::Base64Feed feed(encoded, max_bytes);
  const std::size_t capacity = std::min(encoded.size() / 4 * 3 + 3, max_bytes);
  return decode_feed(feed, capacity, internal::run_base64);
}

Decoded decode_quoted_printable(std::string_view encoded, std::size_t max_bytes) {
  internal::QuotedPrintableFeed feed(encoded, max_bytes);
  return decode_feed(feed, std::min(encoded.size(), max_bytes), internal::run_quoted_printable);
}

Decoded decode_uuencode(std::string_view encoded, std::size_t max_bytes) {
  Decoded out;
  internal::FeedNotes notes;
  bool begun = false;
  bool ended = false;
  std::string_view line;
  for (Lines lines(encoded); !ended && lines.next(line);) {
    if (!begun) {
      begun = line.starts_with("begin ");
    } else if (line == "end") {
      ended = true;
    } else if (!line.empty()) {
      if (uu_value(line.front()) + out.bytes.size() > max_bytes) {
        notes.add(anomalies::decoded_too_large, lines.begin());
        break;
      }
      if (!append_uu_line(line, out.bytes)) notes.add(anomalies::uuencode_malformed, lines.begin());
    }
  }
  if (!ended) notes.add(anomalies::uuencode_malformed, encoded.size(), 0);
  out.anomalies = notes.list();
  return out;
}

Decoded decode(TransferEncoding encoding, std::string_view encoded, std::size_t max_bytes) {
  if (encoding == TransferEncoding::base64) return decode_base64(encoded, max_bytes);
  if (encoding == TransferEncoding::quoted_printable) {
    return decode_quoted_printable(encoded, max_bytes);
  }
  if (encoding == TransferEncoding::uuencode) return decode_uuencode(encoded, max_bytes);
  Decoded out;
  out.bytes = encoded.substr(0, max_bytes);
  if (encoded.size() > max_bytes) {
    out.anomalies.add(anomalies::decoded_too_large, span_between(max_bytes, encoded.size()));
  }
  return out;
}

}  // namespace forensics
