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

}  // namespace

std::string_view transfer_encoding_name(TransferEncoding encoding) noexcept {
  constexpr std::string_view names[] = {"7bit",   "8bit",   "binary", "quoted-printable",
                                        "base64", "unknown"};
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

Decoded decode(TransferEncoding encoding, std::string_view encoded, std::size_t max_bytes) {
  if (encoding == TransferEncoding::base64) return decode_base64(encoded, max_bytes);
  if (encoding == TransferEncoding::quoted_printable) {
    return decode_quoted_printable(encoded, max_bytes);
  }
  Decoded out;
  out.bytes = encoded.substr(0, max_bytes);
  if (encoded.size() > max_bytes) {
    out.anomalies.add(anomalies::decoded_too_large, span_between(max_bytes, encoded.size()));
  }
  return out;
}

}  // namespace forensics
