#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  if (token.size() != 8 || !is_hex(token)) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*read_hex(token)));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder hex_epoch{
    checked({.title = "Seconds since 1970 in eight hexadecimal digits",
             .source = "POSIX time",
             .mistaken_for = "any eight hexadecimal digits: 81 in 100 fall between 1990 and 2100",
             .rank = DecoderRank::generic,
             .places = at(ClockPlace::token),
             .decode = decode})};

}  // namespace forensics::decoders
