#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// What stands between "mr" and the clock: digits, letters of the data centre, a counter.
bool is_gmail_tail(std::string_view text) noexcept {
  const std::size_t mark = text.rfind("mr");
  if (mark == std::string_view::npos) return false;
  const std::size_t dot = text.find('.', mark);
  if (dot == std::string_view::npos || !is_all_digits(text.substr(dot + 1))) return false;
  std::size_t at = mark + 2;
  while (at < dot && is_digit(text[at])) ++at;
  if (at == mark + 2 || at == dot) return false;
  while (at < dot && is_lower(text[at])) ++at;
  return at == dot;
}

// Milliseconds of the epoch end it: "m76mr17466319ybf.101.1616725229004".
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  constexpr std::size_t k_millis = 13;
  const std::size_t dot = token.rfind('.');
  if (dot == std::string_view::npos || token.size() - dot - 1 != k_millis) return false;
  if (!is_gmail_tail(token.substr(0, dot))) return false;
  const auto millis = read_decimal(token.substr(dot + 1));
  if (!millis) return false;
  out.wall = from_epoch_ms(static_cast<std::int64_t>(*millis));
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder gmail_epoch_id{checked(
    {.title = "Gmail internal id with milliseconds",
     .source = "1,634 X-Received fields: within 1 s of their own stamp in all",
     .mistaken_for = "nothing met",
     .places =
         static_cast<ClockPlaces>(at(ClockPlace::received_id) | at(ClockPlace::x_received_id)),
     .wants = id_has::dot,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
