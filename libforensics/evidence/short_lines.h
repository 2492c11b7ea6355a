// Lines that lack, as their servers write them, what every other server tells of itself.
#pragma once

#include "libforensics/received/hop.h"

namespace forensics {

// "from IP by HTTP" and no more: SurgeMail's web mail.
[[nodiscard]] inline bool is_surgemail_web(const Hop& hop) noexcept {
  return hop.family == "surgemail" && hop.kind == HopKind::http_submission;
}

// These name no server: that web mail, and GoDaddy's relays ("by : HOSTING RELAY :").
[[nodiscard]] inline bool names_no_server(const Hop& hop) noexcept {
  return is_surgemail_web(hop) || (hop.family == "cloudmark" && hop.by.raw.starts_with(':'));
}

}  // namespace forensics
