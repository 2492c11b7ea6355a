// Domain names as text. RFC 1035 5.1, RFC 4343.
//
// A canonical name is lower-case presentation text without the final dot: labels with dots between
// them, bytes that are no printable ASCII as \DDD, a dot or backslash inside a label behind a
// backslash. The root is "". Two names are the same when their canonical texts are equal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace forensics {

inline constexpr std::size_t k_max_label_bytes = 63;  // RFC 1035 2.3.4
inline constexpr std::size_t k_max_name_bytes = 253;  // 255 on the wire, as text without final dot

// Of presentation text: escapes stay, odd bytes become escapes.
[[nodiscard]] std::string canonical_name(std::string_view text);

// Whether DNS can carry a canonical name: no label empty or over 63 bytes, the whole within 253.
// An escape counts as the one byte that it stands for.
[[nodiscard]] bool is_valid_name(std::string_view canonical) noexcept;

// Whether `name` is `parent` or lies below it. Both canonical; all names lie below "".
[[nodiscard]] bool is_within(std::string_view name, std::string_view parent) noexcept;

// Appends one more label, given as bytes, to a canonical name.
void append_label(std::string& canonical, std::string_view label);

// Bytes as a character-string is printed, and back: printable ASCII as it is, a backslash doubled,
// all else \DDD. A backslash before anything else stands for that character.
[[nodiscard]] std::string escape_bytes(std::string_view bytes);
[[nodiscard]] std::string unescape_bytes(std::string_view text);

}  // namespace forensics
