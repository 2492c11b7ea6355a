#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// Seconds in 9 or 10 digits, milliseconds in 12 or 13, microseconds in 15 or 16.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  if (!is_all_digits(token) || token.size() > 16) return false;
  const auto count = static_cast<std::int64_t>(*read_decimal(token));
  switch (token.size()) {
    case 9:
    case 10: out.wall = from_epoch_s(count); break;
    case 12:
    case 13:
      out.wall = from_epoch_ms(count);
      out.resolution_ns = 1'000'000;
      break;
    case 15:
    case 16:
      out.wall = from_epoch_us(count);
      out.resolution_ns = 1'000;
      break;
    default: return false;
  }
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder epoch_digits{
    checked({.title = "Seconds, milliseconds or microseconds since 1970",
             .source = "POSIX time",
             .mistaken_for = "any number of that many digits",
             .rank = DecoderRank::generic,
             .places = at(ClockPlace::token),
             .decode = decode})};

}  // namespace forensics::decoders
