#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// A counter and the wall clock of California end it: "...si5797171edr.462.2023.03.04.08.39.01".
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  constexpr std::string_view k_shape = ".0000.00.00.00.00.00";
  if (token.size() <= k_shape.size() + 2) return false;
  const std::string_view tail = token.substr(token.size() - k_shape.size());
  char digits[14];
  std::size_t count = 0;
  for (std::size_t i = 0; i < tail.size(); ++i) {
    if ((k_shape[i] == '.') ? tail[i] != '.' : !is_digit(tail[i])) return false;
    if (k_shape[i] != '.') digits[count++] = tail[i];
  }
  if (!is_digit(token[token.size() - k_shape.size() - 1])) return false;
  const auto wall = read_calendar({digits, count});
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  return true;
}

}  // namespace

extern constexpr Decoder gmail_calendar_id{checked(
    {.title = "Gmail SMTP id with a calendar",
     .source = "415 and 10,383 lines: the wall clock of California, within 60 s of the stamp in "
               "99.97 %",
     .mistaken_for = "copied lines keep the time of the message they were copied from",
     .places = at(ClockPlace::received_id),
     .wants = id_has::dot,
     .actor = ClockActor::hop_server,
     .zone = ClockZone::pacific,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
