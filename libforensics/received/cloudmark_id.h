// Ids of Cloudmark Gateway, 22 letters and digits: when the session began and when the message in
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "libforensics/base/alphabet_digits.h"

namespace forensics {

// Seconds since 1970. The message is never before its session.
struct CloudmarkTimes {
  std::int64_t session{0};
  std::int64_t message{0};
};

namespace detail {

inline constexpr std::int64_t k_longest_session = 2LL * 86'400;     // 24.6 hours met
inline constexpr std::int64_t k_longest_old_session = 6LL * 3'600;  // 16 minutes met

// Five letters of the six that the seconds have in base 62: the last of them is the second of the
// number and tells the first, since there was no such gateway before 2015.
constexpr std::optional<std::int64_t> read_cloudmark_clock(std::string_view five) noexcept {
  constexpr std::int64_t k_a_lap = 62LL * 62 * 62 * 62;
  constexpr std::uint64_t k_digit_of_2015 = 34;
  const auto high = read_digits(five.substr(4), k_base62);
  const auto low = read_digits(five.substr(0, 4), k_base62);
  if (!high || !low) return std::nullopt;
  const std::int64_t first = *high >= k_digit_of_2015 ? 62 : 124;
  return (first + static_cast<std::int64_t>(*high)) * k_a_lap + static_cast<std::int64_t>(*low);
}

}  // namespace detail

// "PSgRv4aOvd1QxPSgSvjXNH": the clock of the session, eight more, the clock of the message, four
// more. Null for an id that is none.
[[nodiscard]] constexpr std::optional<CloudmarkTimes> read_cloudmark_id(
    std::string_view id) noexcept {
  if (id.size() != 22 || id.find_first_not_of(id.front()) == std::string_view::npos)
    return std::nullopt;  // blotted out
  const auto session = detail::read_cloudmark_clock(id.substr(0, 5));
  const auto message = detail::read_cloudmark_clock(id.substr(13, 5));
  if (!session || !message || *message < *session) return std::nullopt;
  if (*message - *session > detail::k_longest_session) return std::nullopt;
  return CloudmarkTimes{*session, *message};
}

// "DRvu2E00M1MuxXz06RvvNY", of 2006 to today: the seconds of the session in base 60 without I and
// O, whose upper two digits stand last, and "00"; of the message only the lower three digits, or
// none.
[[nodiscard]] constexpr std::optional<CloudmarkTimes> read_older_cloudmark_id(
    std::string_view id) noexcept {
  constexpr std::string_view k_alphabet =
      "0123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
  constexpr std::int64_t k_a_lap = 60LL * 60 * 60;
  constexpr std::int64_t k_upper_digits = k_a_lap * 60;
  if (id.size() != 22 || id.substr(6, 2) != "00" || (id[4] != '1' && id[4] != '2'))
    return std::nullopt;
  const auto high = read_digits(id.substr(4, 2), k_alphabet);
  const auto low = read_digits(id.substr(0, 4), k_alphabet);
  const auto of_message = read_digits(id.substr(17, 3), k_alphabet);
  if (!high || !low || !of_message) return std::nullopt;
  const std::int64_t session =
      static_cast<std::int64_t>(*high) * k_upper_digits + static_cast<std::int64_t>(*low);
  if (id.substr(15) == "0000000") return CloudmarkTimes{session, session};
  const std::int64_t later =
      (static_cast<std::int64_t>(*of_message) + k_a_lap - session % k_a_lap) % k_a_lap;
  if (later > detail::k_longest_old_session) return std::nullopt;
  return CloudmarkTimes{session, session + later};
}

}  // namespace forensics
