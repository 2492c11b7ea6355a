// Mail programs with a window of their own, which hand their mail over by SMTP.
#pragma once

#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

// By what they write into X-Mailer or User-Agent.
inline bool is_desktop_program(std::string_view mailer) noexcept {
  for (const std::string_view name : {"Microsoft Outlook", "Microsoft Office", "Apple Mail",
                                      "Mozilla", "Thunderbird", "Lotus", "The Bat!", "Eudora"}) {
    if (starts_with_ignoring_case(mailer, name)) return true;
  }
  return false;
}

}  // namespace forensics
