#include "libforensics/evidence/spelled_address.h"

#include <algorithm>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

constexpr std::size_t k_bytes = 4;

bool is_joint(char c) noexcept {
  return c == '-' || c == '.' || c == '_' || c == 'x';
}

// A run of numbers that one sign joins.
struct Run {
  std::array<std::uint8_t, k_bytes> numbers{};
  std::size_t count{0};
  bool fits{true};  // each number so far is a byte in its shortest form

  void add(std::string_view digits) noexcept {
    unsigned number = 0;
    for (const char c : digits)
      number = std::min(256U, number * 10 + static_cast<unsigned>(c - '0'));
    fits = fits && number < 256 && (digits.size() == 1 || digits.front() != '0');
    if (count < k_bytes) numbers[count] = static_cast<std::uint8_t>(number);
    ++count;
  }
};

// Whether the number at `at` has another one joined to it: most stand alone.
bool begins_run(std::string_view host, std::size_t at) noexcept {
  while (at < host.size() && is_digit(host[at])) ++at;
  return at + 1 < host.size() && is_joint(host[at]) && is_digit(host[at + 1]);
}

// Reads the run that begins at `at`, a digit, and leaves `at` behind it.
Run read_run(std::string_view host, std::size_t& at) noexcept {
  Run run;
  for (char sign = 0;; ++at) {
    const std::size_t begin = at;
    while (at < host.size() && is_digit(host[at])) ++at;
    run.add(host.substr(begin, at - begin));
    if (at + 1 >= host.size() || !is_joint(host[at]) || !is_digit(host[at + 1])) return run;
    if (sign != 0 && host[at] != sign) return run;
    sign = host[at];
  }
}

}  // namespace

std::optional<std::array<std::uint8_t, 4>> spelled_address(std::string_view host) noexcept {
  for (std::size_t at = 0; at < host.size();) {
    if (!is_digit(host[at])) {
      ++at;
      continue;
    }
    if (!begins_run(host, at)) {
      while (at < host.size() && is_digit(host[at])) ++at;
      continue;
    }
    const Run run = read_run(host, at);
    if (run.fits && run.count == k_bytes) return run.numbers;
  }
  return std::nullopt;
}

}  // namespace forensics
