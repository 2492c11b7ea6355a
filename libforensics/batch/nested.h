// Messages inside a message, as messages of their own: attached mail (message/rfc822), and what a
// bounce (RFC 3464, 6522) or an abuse report (ARF, RFC 5965) returns of the original.
#pragma once

#include <vector>

#include "libforensics/input/raw_message.h"

namespace forensics {

// All of them, the outer before the inner; those that had to be decoded before they could be split
// hand theirs on after the rest. `part` is the path of the part as in MimeTree. Where a part stands
// unencoded its bytes are those of `message`, else `original` is what they were decoded from. Parts
// that hold no field are left out. Beyond limits::max_nested_depth or max_nested_messages the last
// record has an error and no bytes.
[[nodiscard]] std::vector<RawMessage> nested_messages(const RawMessage& message);

}  // namespace forensics
