// The entries of a master file as words. RFC 1035 5.1.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace forensics::internal {

struct ZoneWord {
  std::string_view text;  // as written, escapes and all, without the quotes
  bool quoted{false};
};

class ZoneEntries {
 public:
  explicit ZoneEntries(std::string_view text) noexcept : text_(text) {}

  // Reads the next entry that has words; false at the end, or at what is malformed.
  bool next();

  [[nodiscard]] const std::vector<ZoneWord>& words() const noexcept { return words_; }
  // Whether the entry begins with a blank, so that its owner is that of the one before.
  [[nodiscard]] bool continues_owner() const noexcept { return continues_owner_; }
  [[nodiscard]] std::size_t line() const noexcept { return line_; }  // where the entry begins
  // Why next() ended before the end of the text; null when it did not.
  [[nodiscard]] std::string_view problem() const noexcept { return problem_; }

 private:
  bool read_entry();
  bool read_quoted();
  void read_word();
  void skip_comment();

  std::string_view text_;
  std::size_t at_{0};
  std::size_t lines_{1};
  std::size_t line_{1};
  bool continues_owner_{false};
  std::vector<ZoneWord> words_;
  std::string_view problem_;
};

}  // namespace forensics::internal
