// What greylisting programs write about the time that they made a message wait.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/lifetime.h"
#include "libforensics/headers/fields.h"

namespace forensics {

// One X-Greylist field: "delayed 4552 seconds by postgrey-1.27 at mx.example.net; DATE" or "Delayed
// for 00:05:10 by milter-greylist-4.0 (mx.example.net [192.0.2.1]); DATE".
struct GreylistWait {
  std::string_view host;    // that made it wait; a view into the message
  std::int64_t seconds{0};  // from the first try to the one that was accepted
};

// Of all such fields, top first; those that tell of no delay, or in another form, are left out.
[[nodiscard]] std::vector<GreylistWait> read_greylist_fields(
    const Headers& headers FORENSICS_LIFETIME);

}  // namespace forensics
