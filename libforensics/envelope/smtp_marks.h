// How a transcript says who spoke: the mark before each line, and the time stamp or number before
// that. Learned once, from the first line that can only be a reply or a command.
//
//   C: EHLO a          two words, one a side; whichever stood before a command is the client's
//   <- 220 mx          arrows of any length, by where they point: <<< -> => <** ~> <~*
//   SMTP>> EHLO a      Exim
//   > mx[192.0.2.1]: EHLO a    Postfix: an arrow and the peer
//   220 mx             no mark: three digits are the server
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/envelope/smtp_transcript.h"

namespace forensics {

// One physical line. Offsets into the transcript.
struct TranscriptLine {
  std::size_t begin{0};
  std::size_t content{0};        // behind stamp and mark; begin when there is neither
  std::size_t end{0};            // before the line ending
  std::size_t next{0};           // behind it
  std::optional<SmtpParty> who;  // by its mark; null without one
  bool stamped{false};           // a time stamp or number of the record stood in front
  bool comment{false};           // a remark of the recording program: "=== Trying ...", "* ..."

  [[nodiscard]] std::size_t content_size() const noexcept { return end - content; }
  [[nodiscard]] bool ends_in_crlf() const noexcept { return next - end == 2; }
  [[nodiscard]] bool ends_in_lf() const noexcept { return next - end == 1; }
};

class SmtpMarks {
 public:
  // Learns from the first lines of `text`, at most limits::max_smtp_preamble of them.
  [[nodiscard]] static SmtpMarks learn(std::string_view text) noexcept;

  [[nodiscard]] bool found() const noexcept { return found_; }  // some line was SMTP
  [[nodiscard]] bool marked() const noexcept { return style_ != Style::none; }
  // Where the line begins that the marks were learned from.
  [[nodiscard]] std::size_t first_line() const noexcept { return first_line_; }

  // The physical line at `at`, which must lie inside `text`.
  [[nodiscard]] TranscriptLine line_at(std::string_view text, std::size_t at) const noexcept;

 private:
  enum class Style : std::uint8_t { none, words, arrows };

  struct Reading;  // one way to read one line
  [[nodiscard]] static Reading best_reading(std::string_view line) noexcept;
  void adopt(std::string_view text, const Reading& reading, const TranscriptLine& line) noexcept;
  void learn_client_pad(std::string_view text, const TranscriptLine& line) noexcept;
  void skip_stamp(std::string_view text, TranscriptLine& line) const noexcept;
  void read_mark(std::string_view text, TranscriptLine& line) const noexcept;

  static constexpr std::size_t k_unknown_pad = static_cast<std::size_t>(-1);

  Style style_{Style::none};
  bool found_{false};
  bool peer_{false};                // Postfix: "name[ip]: " stands behind the arrow
  std::size_t stamp_words_{0};      // words of the stamp in front of every line
  std::size_t pad_{k_unknown_pad};  // blanks between the client's mark and what it said
  std::string_view word_;           // Style::words: the mark of `first_who_`
  bool arrow_right_{false};         // Style::arrows: where the arrow of `first_who_` points
  SmtpParty first_who_{SmtpParty::client};
  std::size_t first_line_{0};
};

namespace limits {
inline constexpr std::size_t max_smtp_preamble = 400;  // lines looked at for the first SMTP line
}  // namespace limits

}  // namespace forensics
