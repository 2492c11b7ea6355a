// Bounds of this layer, beside those of base/limits.h.
#pragma once

#include <cstddef>

namespace forensics::limits {

inline constexpr std::size_t max_encoded_words = 10'000;  // too_many_encoded_words, per field
inline constexpr std::size_t max_charset_label = 64;      // longer labels name no charset
inline constexpr std::size_t max_parameter_section =
    9'999;                                                // parameter_bad_section, RFC 2231 name*N
inline constexpr std::size_t max_domain_bytes = 1'024;    // IdnIssue::domain_too_long; DNS has 253
inline constexpr std::size_t max_detected_bytes = 8'192;  // detect_charset reads no further

}  // namespace forensics::limits
