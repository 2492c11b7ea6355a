// Postfix's short queue ids ("5134943C34"): the microseconds of the second in which the file was
// made, five hexadecimal digits, then the file's number. No clock, for they do not tell the second.
// postfix: global/mail_queue.h.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

namespace forensics {

struct PostfixShortId {
  std::uint32_t microseconds{0};  // below a million
  std::uint64_t inode{0};
};

// Null for all else: lower case, a zero before the number, more microseconds than a second has,
// more than fifteen digits (40 bits of a file's number are more than any file system has been seen
// to give; ids of sixteen digits are of programs that write at random).
[[nodiscard]] std::optional<PostfixShortId> read_postfix_short_id(std::string_view id) noexcept;

}  // namespace forensics
