// A report for a person at a terminal: hops oldest first, zones, delays, addresses, anomalies.
#pragma once

#include <string>

#include "libforensics/report/report.h"

namespace forensics {

struct TextOptions {
  int width{100};      // columns; long values are wrapped or shortened to fit, 40 at least
  bool color{false};   // ANSI colours
  bool unicode{true};  // arrows and tree lines beyond ASCII
};

// UTF-8 text, each line ended by "\n". Everything that comes from the message has its control,
// bidirectional and invisible characters made visible (text/visible.h), so that no message can
// steer the terminal.
[[nodiscard]] std::string to_text(const Report& report, const TextOptions& options = {});

}  // namespace forensics
