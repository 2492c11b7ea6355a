// Message-IDs that a server made because the message had none: its queue id is in them.
#pragma once

#include <string_view>

namespace forensics {

// The queue id of "20230806154719.4RJkNR52PSz14K2k@host" (Postfix),
// "202308061547.376FlIu4014839@host" (sendmail), "E1qRBGp-0006S0-33@host" (Exim); a view into
// `message_id`, which stands without <>. Null for any other id.
[[nodiscard]] std::string_view queue_id_in(std::string_view message_id) noexcept;

}  // namespace forensics
