// The mbox From_ line: what the program that stored the message said of its envelope.
//
//   From sender date                       RFC 4155, appendix A of every mbox variant
//   From sender date remote from host      UUCP, RFC 976 2.4; further lines are quoted: ">From "
//
// The sender is the envelope's MAIL FROM as the storing program knew it, the date is local time of
// that machine, usually without a zone. Mail clients write placeholders instead of a sender:
// "-" (Netscape, Thunderbird), "???@???" (Eudora), "nobody". Views point into the line.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"
#include "libforensics/time/date.h"

namespace forensics {

struct FromLine {
  Span span;                // the line in the message, without its ending
  std::string_view raw;     // the same bytes
  std::string_view sender;  // as written, brackets and quotes around it taken off; null when the
                            // line has none
  std::string_view remote_from;  // host of "remote from host"; null without one
  ParsedDate date;
  bool quoted{false};       // ">From "
  bool placeholder{false};  // the sender is a client's filler and says nothing
  bool null_sender{false};  // MAILER-DAEMON without a domain: MAIL FROM was <>
};

// Reads one line that begins with "From " or ">From "; `offset` is its place in the message.
// Never fails; anomalies go to `anomalies`.
[[nodiscard]] FromLine parse_from_line(std::string_view line FORENSICS_LIFETIME,
                                       std::uint32_t offset, Anomalies& anomalies);

// All From_ lines of `region` (Headers::from_line), which lies in `message`, top first. At most
// limits::max_from_lines.
[[nodiscard]] std::vector<FromLine> read_from_lines(std::string_view message FORENSICS_LIFETIME,
                                                    Span region, Anomalies& anomalies);

// The bang path that stacked UUCP lines spell, outermost host first: "hosta!hostb!user". Empty
// when no line says "remote from".
[[nodiscard]] std::string uucp_path(const std::vector<FromLine>& lines);

namespace limits {
inline constexpr std::size_t max_from_lines = 256;  // too_many_from_lines [2]
}  // namespace limits

}  // namespace forensics
