// Bodies freed of their transfer encoding. RFC 2045 6.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/limits.h"

namespace forensics {

enum class TransferEncoding : std::uint8_t {
  seven_bit,  // also when nothing is declared
  eight_bit,
  binary,
  quoted_printable,
  base64,
  uuencode,  // never standard, but met: x-uuencode, uuencode, x-uue, uue
  unknown,   // declared, but none of these: the bytes are taken as they are
};

// As RFC 2045 6.1 spells it: "quoted-printable"; "unknown".
[[nodiscard]] std::string_view transfer_encoding_name(TransferEncoding encoding) noexcept;

// Whether bodies of this encoding must be decoded to be read.
[[nodiscard]] constexpr bool is_encoding(TransferEncoding encoding) noexcept {
  return encoding == TransferEncoding::quoted_printable || encoding == TransferEncoding::base64 ||
         encoding == TransferEncoding::uuencode;
}

struct Decoded {
  std::string bytes;
  std::uint64_t skipped{0};  // bytes of the input that carry no data and should not be there
  Anomalies anomalies;       // one of each kind, at its first place
};

// Blanks and line ends are passed over, all other bytes outside the alphabet skipped and counted.
// Data goes on after padding, so pieces that were encoded one by one and joined come out whole; but
// the first line below padding that is not all base64 ends it, as it begins a list's footer. A '='
// that pads nothing is skipped. Spans count from `encoded`.
[[nodiscard]] Decoded decode_base64(std::string_view encoded,
                                    std::size_t max_bytes = limits::max_decoded_bytes);

// Line ends come out as they stand, CRLF or LF; blanks before them are dropped (RFC 2045 6.7 rule
// 3), malformed escapes and raw bytes are kept. Spans count from `encoded`.
[[nodiscard]] Decoded decode_quoted_printable(std::string_view encoded,
                                              std::size_t max_bytes = limits::max_decoded_bytes);

// The lines between "begin MODE NAME" and "end" (POSIX uuencode, historical algorithm). Without a
// begin line nothing is data.
[[nodiscard]] Decoded decode_uuencode(std::string_view encoded,
                                      std::size_t max_bytes = limits::max_decoded_bytes);

// By encoding; 7bit, 8bit, binary and unknown are copied.
[[nodiscard]] Decoded decode(TransferEncoding encoding, std::string_view encoded,
                             std::size_t max_bytes = limits::max_decoded_bytes);

}  // namespace forensics
