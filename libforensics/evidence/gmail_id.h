// The Message-ID that Gmail's own programs make: "CA" and base 64 before @mail.gmail.com. Mail that
// another program hands to Gmail keeps that program's id.
#pragma once

#include <string_view>

namespace forensics {

// `message_id` stands without <>.
[[nodiscard]] constexpr bool is_gmail_id(std::string_view message_id) noexcept {
  return message_id.starts_with("CA") && message_id.ends_with("@mail.gmail.com");
}

}  // namespace forensics
