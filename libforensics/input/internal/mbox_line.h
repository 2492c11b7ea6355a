// The line that parts the messages of an mbox, told from a sentence that begins with "From ".
//
//   From sender Www Mmm dd hh:mm:ss yyyy      RFC 4155; with seconds and zone or without
//
// The rules are cheap on purpose: a scan asks them of each line that begins with "From ", and
// envelope/from_line.h reads the line itself later.
#pragma once

#include <string_view>

namespace forensics {

// What the From_ lines of one file look like; its first line sets it.
struct MboxStyle {
  char line_end{'\n'};  // '\r' where no line of the file has a LF
  bool dated{true};     // its From_ lines hold a date
};

// The style of a file that begins with `text`, which begins with "From ".
[[nodiscard]] MboxStyle mbox_style(std::string_view text) noexcept;

// Whether `line`, without its ending, has the form of a From_ line with a date: a time of day, a
// year, and a month by name or an ISO date.
[[nodiscard]] bool is_dated_from_line(std::string_view line) noexcept;

// Whether `line` could be the first line of a header: a field, or a From_ line stacked on the
// first.
[[nodiscard]] bool opens_header(std::string_view line) noexcept;

// Whether `line` parts messages in a file of this style. `after_blank`: an empty line, or nothing,
// stands above it; `next` is the line below.
[[nodiscard]] bool parts_messages(std::string_view line, std::string_view next, bool after_blank,
                                  const MboxStyle& style) noexcept;

}  // namespace forensics
