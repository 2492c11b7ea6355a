// Takes an identifier apart from its front. The first part that does not fit fails the whole, so a
// decoder names the parts in a row and asks once, at the end, whether all were there.
#pragma once

#include <cstddef>
#include <string_view>

#include "libforensics/base/ascii.h"

namespace forensics {

class IdScanner {
 public:
  explicit constexpr IdScanner(std::string_view text) noexcept : rest_(text) {}

  // The longest run of the class, of `min` to `max` characters; null when it is shorter.
  constexpr std::string_view digits(std::size_t min, std::size_t max) noexcept {
    return run(min, max, is_digit);
  }
  constexpr std::string_view hex(std::size_t min, std::size_t max) noexcept {
    return run(min, max, [](char c) { return hex_value(c) >= 0; });
  }
  constexpr std::string_view lower_hex(std::size_t min, std::size_t max) noexcept {
    return run(min, max, [](char c) { return hex_value(c) >= 0 && !is_upper(c); });
  }
  constexpr std::string_view upper_hex(std::size_t min, std::size_t max) noexcept {
    return run(min, max, [](char c) { return hex_value(c) >= 0 && !is_lower(c); });
  }
  constexpr std::string_view alnum(std::size_t min, std::size_t max) noexcept {
    return run(min, max, is_alnum);
  }
  constexpr std::string_view upper(std::size_t min, std::size_t max) noexcept {
    return run(min, max, is_upper);
  }
  constexpr std::string_view letters(std::size_t n) noexcept { return run(n, n, is_alpha); }
  constexpr std::string_view digits(std::size_t n) noexcept { return digits(n, n); }
  constexpr std::string_view lower_hex(std::size_t n) noexcept { return lower_hex(n, n); }
  constexpr std::string_view upper_hex(std::size_t n) noexcept { return upper_hex(n, n); }

  constexpr void skip(std::string_view literal) noexcept {
    if (!rest_.starts_with(literal)) return fail();
    rest_.remove_prefix(literal.size());
  }
  // One blank or more; a fold is one.
  constexpr void skip_gap() noexcept { run(1, rest_.size(), is_space); }
  // Skips `literal` when it stands here; says whether it did.
  constexpr bool skip_if(std::string_view literal) noexcept {
    if (!ok_ || !rest_.starts_with(literal)) return false;
    rest_.remove_prefix(literal.size());
    return true;
  }

  [[nodiscard]] constexpr bool ok() const noexcept { return ok_; }
  [[nodiscard]] constexpr bool done() const noexcept { return ok_ && rest_.empty(); }
  [[nodiscard]] constexpr std::string_view rest() const noexcept { return rest_; }

 private:
  constexpr void fail() noexcept {
    ok_ = false;
    rest_ = {};
  }

  template <class Test>
  constexpr std::string_view run(std::size_t min, std::size_t max, Test test) noexcept {
    std::size_t n = 0;
    while (n < rest_.size() && n < max && test(rest_[n])) ++n;
    if (n < min || !ok_) {
      fail();
      return {};
    }
    const std::string_view taken = rest_.substr(0, n);
    rest_.remove_prefix(n);
    return taken;
  }

  std::string_view rest_;
  bool ok_{true};
};

}  // namespace forensics
