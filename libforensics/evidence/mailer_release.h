// When the program that wrote a message came out, by what it says of itself.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/instant.h"

namespace forensics {

// Nobody had the program before: the value of X-Mailer or User-Agent names a version that
// data/releases.csv knows ("git-send-email 2.25.1", "Thunderbird/78.4.0"), or prints the day it was
// built ("Mutt/1.10.1 (2018-07-13)", "NeoMutt/20171215").
struct MailerRelease {
  Instant earliest;          // first moment at which somebody could write with it
  std::string_view said_by;  // view into the value: the version or the day
};

// The latest of all that the value tells, with what is allowed for test versions taken off. Null
// when it tells nothing.
[[nodiscard]] std::optional<MailerRelease> mailer_release(std::string_view mailer) noexcept;

}  // namespace forensics
