#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const auto wall = read_calendar(token);
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  if (token.size() == 8) out.resolution_ns = 86'400'000'000'000;
  return true;
}

}  // namespace

extern constexpr Decoder calendar_digits{checked(
    {.title = "Calendar digits",
     .source = "ISO 8601 basic format without its T",
     .mistaken_for = "any number of 8, 12 or 14 digits; the zone is not known, UTC is assumed",
     .rank = DecoderRank::generic,
     .places = at(ClockPlace::token),
     .decode = decode})};

}  // namespace forensics::decoders
