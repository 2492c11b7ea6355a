// The message inside a transcript: lines of DATA up to the final dot, or counted BDAT chunks, with
// marks and dot-stuffing taken off. RFC 5321 4.5.2, RFC 3030.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "libforensics/base/anomaly.h"
#include "libforensics/envelope/smtp_marks.h"
#include "libforensics/envelope/smtp_transcript.h"

namespace forensics {

class SmtpContent {
 public:
  SmtpContent(std::string_view text, const SmtpMarks& marks, Anomalies& anomalies)
      : text_(text), marks_(marks), anomalies_(anomalies) {}

  struct Taken {
    std::size_t begin{0};  // first byte of the content, marks included
    std::size_t next{0};   // where the conversation goes on
    bool recorded{true};   // false: a server line follows at once, the record left the message out
    bool complete{false};
  };

  // The lines from `at` on up to the final dot. `wire`: the DATA line ended in CRLF, so line ends
  // are evidence.
  Taken read_data(std::size_t at, bool wire, SmtpTransaction& out);

  // `size` bytes from `at` on.
  Taken read_chunk(std::size_t at, std::uint64_t size, bool wire, SmtpTransaction& out);

 private:
  struct Place {  // where the message ends if the record shows that the server ended it there
    std::size_t message_size{0};
    std::size_t piece_count{0};
    std::uint32_t last_piece_length{0};
    std::uint64_t wire_size{0};
    std::size_t next{0};
    bool complete{false};
    bool known{false};
  };
  enum class Role : std::uint8_t { data, skip, server, final_dot, stand_in };

  [[nodiscard]] Role role_of(TranscriptLine& line);
  [[nodiscard]] bool ends_here(const TranscriptLine& line, const SmtpTransaction& out);
  void take_line(const TranscriptLine& line, SmtpTransaction& out);
  void look_at(const TranscriptLine& line, std::string_view said);
  void note_fake_dot(const TranscriptLine& line);
  void note_once(const AnomalyKind& kind, std::size_t begin, std::size_t end);
  [[nodiscard]] Place place(const SmtpTransaction& out, std::size_t next, bool complete) const;
  static void cut_back(const Place& place, SmtpTransaction& out);
  void append(std::size_t begin, std::size_t end, SmtpTransaction& out) const;
  [[nodiscard]] Taken count_chunk(std::size_t at, std::uint64_t size, bool lf_is_crlf,
                                  SmtpTransaction* out);
  [[nodiscard]] bool conversation_goes_on_at(std::size_t at) const;

  std::string_view text_;
  const SmtpMarks& marks_;
  Anomalies& anomalies_;
  // Of the content being read
  bool wire_{false};
  bool first_{true};
  bool marked_data_{false};
  bool after_crlf_{true};  // the last line ended as the client's lines do
  Place before_fake_dot_;  // set while the last line was a fake dot
  std::array<const AnomalyKind*, 8> noted_{};
  // No final dot stands behind this offset; one for each kind of line end.
  std::array<std::size_t, 2> no_dot_from_{static_cast<std::size_t>(-1),
                                          static_cast<std::size_t>(-1)};
};

}  // namespace forensics
