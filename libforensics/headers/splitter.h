// The machine behind split_headers(); use headers/fields.h.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/headers/anomalies.h"
#include "libforensics/headers/fields.h"

namespace forensics::limits {

// Of one kind in one header, before the others; so that a thousand harmless oddities cannot push
// the one that matters out of the list.
inline constexpr std::size_t max_anomalies_of_a_kind = 8;
static_assert(anomalies::k_field_kinds.size() * max_anomalies_of_a_kind <= max_anomalies);

}  // namespace forensics::limits

namespace forensics::internal {

class Splitter {
 public:
  Splitter(std::string_view message, Headers& out) noexcept : bytes_(message), out_(out) {}

  void run();

 private:
  // One physical line: [begin, end) without its ending, the next line at `next`.
  struct Line {
    std::size_t begin{0};
    std::size_t end{0};
    std::size_t next{0};
    LineEnding ending{LineEnding::none};

    [[nodiscard]] bool empty() const noexcept { return begin == end; }
  };

  [[nodiscard]] Line line_at(std::size_t at) const { return line_around(at, at); }
  [[nodiscard]] Line line_around(std::size_t begin, std::size_t search_from) const;
  [[nodiscard]] std::string_view text_of(const Line& line) const {
    return bytes_.substr(line.begin, line.end - line.begin);
  }

  [[nodiscard]] bool is_utf16() const;
  [[nodiscard]] bool header_ends_lines_with_cr() const;
  void take_byte_order_mark();
  void take_preamble();
  [[nodiscard]] std::size_t skip_empty_lines(std::size_t at) const;

  void take_fields();
  void take_field(std::size_t name_end, std::size_t colon);
  bool take_odd_line(const Line& line);
  bool take_junk(const Line& line, const AnomalyKind& why);
  void take_continuations(const Line& first, Field field);
  void finish(std::size_t separator_begin, std::size_t body_begin);
  void finish_without_separator(const AnomalyKind& why);

  [[nodiscard]] bool header_resumes_at(std::size_t at, const Line& junk);
  void look_below(std::size_t at, const Line& junk);

  void note(const AnomalyKind& kind, Span span);
  void note_line(const Line& line);
  void note_bytes();
  void note_bytes_of(const Field& field);
  void note_endings();

  std::string_view bytes_;
  Headers& out_;
  std::size_t at_{0};
  bool cr_only_{false};
  bool strict_end_known_{false};
  std::optional<std::size_t> resumes_until_;  // set by look_below: the last line that only a header
                                              // has begins here; 0 when there is none
  LineEnding first_ending_{LineEnding::none};
  std::optional<Span> first_other_ending_;
  std::array<std::size_t, anomalies::k_field_kinds.size()> noted_{};
  Anomalies overflow_;  // of kinds met too often; listed last, or only counted
};

}  // namespace forensics::internal
