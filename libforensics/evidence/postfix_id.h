// The form of the queue ids that Postfix makes.
#pragma once

#include <string_view>

namespace forensics {

// Short: five hexadecimal digits of microseconds below a million, then the inode. Long: digits and
// consonants, where a z parts the time from the inode. Source: mail_queue.h of Postfix 3.7.
[[nodiscard]] bool is_postfix_id(std::string_view id) noexcept;

}  // namespace forensics
