// Finds the lines that part a multipart's body: "--boundary" or "--boundary--", anchored to the
// line, followed by nothing but blanks (RFC 2046 5.1.1).
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace forensics::internal {

// A multipart whose closing boundary has not come yet.
struct OpenMultipart {
  std::uint32_t part{0};  // index in MimeTree::parts
  std::string boundary;
  bool has_part{false};
};

struct Delimiter {
  std::size_t content_end{0};  // what stands above ends here; the line end behind it is ours
  std::size_t begin{0};        // of the line
  std::size_t end{0};          // of the line, without its line end
  std::size_t next{0};         // begin of the next line
  std::size_t level{0};        // index in the list of open multiparts
  bool closing{false};
};

// What a line that begins with "--" is to the open multiparts.
struct LineMatch {
  enum class Kind : std::uint8_t { none, prefix, opening, closing } kind{Kind::none};
  std::size_t level{0};
};

class BoundaryScanner {
 public:
  // `line_end` is '\n', or '\r' for a message that has no other.
  BoundaryScanner(std::string_view message, char line_end) : bytes_(message), line_end_(line_end) {}

  struct Line {
    std::size_t begin{0};
    std::size_t end{0};  // without its line end
    std::size_t next{0};
  };
  [[nodiscard]] Line line_at(std::size_t at) const noexcept;

  // Innermost multipart first. `line` is without its line end.
  [[nodiscard]] static LineMatch match(std::string_view line,
                                       const std::vector<OpenMultipart>& open) noexcept;

  // The first delimiter at or after `from`. `from` is the begin of a line, or, when `mid_line`, the
  // place behind a closing boundary. `on_other` is called with each line that begins with "--" and
  // is no delimiter.
  template <class OnOther>
  [[nodiscard]] std::optional<Delimiter> find(std::size_t from, bool mid_line,
                                              const std::vector<OpenMultipart>& open,
                                              OnOther on_other) const {
    std::size_t at = mid_line ? next_line(from) : from;
    for (; at < bytes_.size(); at = next_line(at)) {
      if (bytes_[at] != '-' || !bytes_.substr(at).starts_with("--")) continue;
      const Line line = line_at(at);
      const std::string_view text = bytes_.substr(line.begin, line.end - line.begin);
      const LineMatch found = match(text, open);
      if (found.kind == LineMatch::Kind::opening || found.kind == LineMatch::Kind::closing) {
        return Delimiter{content_end(from, at),
                         line.begin,
                         line.end,
                         line.next,
                         found.level,
                         found.kind == LineMatch::Kind::closing};
      }
      on_other(line, found);
    }
    return std::nullopt;
  }

  // Where the header that begins at `at` cannot go on: behind its first empty line, or before a
  // delimiter. An attached message may have empty lines before its first field.
  struct Window {
    std::size_t end{0};
    bool cut_by_boundary{false};
  };
  [[nodiscard]] Window header_window(std::size_t at, bool is_message,
                                     const std::vector<OpenMultipart>& open) const noexcept;

 private:
  [[nodiscard]] std::size_t next_line(std::size_t at) const noexcept;
  [[nodiscard]] std::size_t content_end(std::size_t from, std::size_t line) const noexcept;

  std::string_view bytes_;
  char line_end_;
};

}  // namespace forensics::internal
