// One server line of SMTP, read: code, separator, enhanced code, text. RFC 5321 4.2, RFC 3463.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/lifetime.h"

namespace forensics {

// RFC 3463: class.subject.detail.
struct EnhancedCode {
  std::uint8_t status_class{0};  // 2, 4 or 5
  std::uint16_t subject{0};      // 0..999
  std::uint16_t detail{0};       // 0..999
  std::string_view text;         // as written

  [[nodiscard]] friend bool operator==(const EnhancedCode& a, const EnhancedCode& b) noexcept {
    return a.status_class == b.status_class && a.subject == b.subject && a.detail == b.detail;
  }
};

// "5.7.1" and nothing else but what a space, colon or the end sets off.
[[nodiscard]] std::optional<EnhancedCode> read_enhanced_code(
    std::string_view text FORENSICS_LIFETIME) noexcept;

struct SmtpReplyLine {
  std::uint16_t code{0};  // 200..599
  bool more{false};       // "250-": further lines follow
  std::optional<EnhancedCode> enhanced;
  std::string_view text;  // behind the separator, enhanced code included
};

// Null when the line is no reply: three digits 200..599 and then a space, a hyphen or the end.
[[nodiscard]] std::optional<SmtpReplyLine> parse_smtp_reply_line(
    std::string_view line FORENSICS_LIFETIME) noexcept;

}  // namespace forensics
