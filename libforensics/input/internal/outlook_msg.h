// An Outlook .msg file as a message: its transport headers and the text of its body ([MS-OXMSG]).
#pragma once

#include <string>
#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/result.h"

namespace forensics {

struct RebuiltMessage {
  std::string text;
  Anomalies anomalies;  // without spans: there are no bytes to point at
};

// The transport headers as Outlook kept them, an empty line, and the plain text of the body, or its
// HTML where there is no plain text. Without transport headers (a draft, a sent message) a header
// is written from the properties that Outlook has. not_mail: a compound file of another program;
// damaged: nothing can be read.
[[nodiscard]] Result<RebuiltMessage> rebuild_outlook_message(std::string_view file);

}  // namespace forensics
