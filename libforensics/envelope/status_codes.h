// SMTP reply codes and enhanced status codes in words.
//
// The enhanced codes are those of the IANA registry "Simple Mail Transfer Protocol (SMTP) Enhanced
// Status Codes" (RFC 3463 and the RFCs that RFC 5248 lets add to it), the reply codes those of
// RFC 5321 4.2.3 and its extensions; the wording is ours.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace forensics {

// "250" in words; empty when the code is none that a standard defines. Static.
[[nodiscard]] std::string_view describe_reply(std::uint16_t code) noexcept;

// What the first digit of any code 200..599 says; empty outside.
[[nodiscard]] std::string_view describe_reply_class(std::uint16_t code) noexcept;

// "5.7.1" in words: "permanent failure: delivery not authorised, message refused". A code that is
// not registered is described by its class and subject; text that is no code gives "".
[[nodiscard]] std::string describe_enhanced(std::string_view code);

// The parts: class digit 2, 4 or 5; subject 0..7; both digits of X.subject.detail. Empty when not
// registered. Static.
[[nodiscard]] std::string_view describe_enhanced_class(std::uint8_t status_class) noexcept;
[[nodiscard]] std::string_view describe_enhanced_subject(std::uint16_t subject) noexcept;
[[nodiscard]] std::string_view describe_enhanced_detail(std::uint16_t subject,
                                                        std::uint16_t detail) noexcept;

}  // namespace forensics
