// How the message got from its author to the first server: sent at once, kept in an outbox,
// scheduled.
//
// Three times are compared: the Date field, the oldest stamp, and a clock that the author's program
// hid while the message was written (its Message-ID, a boundary, a content id). A label is a likely
// reading, never a proof: a draft kept open looks like a scheduled sending.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/clocks/clock.h"

namespace forensics {

enum class SendingCause : std::uint8_t {
  unknown,     // no Date, or no stamp
  prompt,      // Date and the oldest stamp lie close together, and no clock says otherwise
  scheduled,   // they do, but the message was written ten minutes to 30 days before
  outbox,      // the oldest stamp is ten minutes or more after Date: written off line, or queued
  date_ahead,  // Date is more than a minute after the oldest stamp: a wrong clock, or invented
};

[[nodiscard]] std::string_view sending_cause_name(SendingCause cause) noexcept;

struct Sending {
  SendingCause cause{SendingCause::unknown};
  std::optional<std::int64_t> written_before_s;  // Date minus the author's hidden clock; null when
                                                 // there is none
  std::optional<std::size_t> clock;              // which: index in `clocks`
};

[[nodiscard]] Sending read_sending(const Chain& chain, const Clocks& clocks) noexcept;

}  // namespace forensics
