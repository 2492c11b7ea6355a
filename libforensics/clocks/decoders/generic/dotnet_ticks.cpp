#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  if (token.size() != 18) return false;
  const auto ticks = read_decimal(token);
  if (!ticks) return false;
  out.wall = from_dotnet_ticks(*ticks);
  out.resolution_ns = 100;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder dotnet_ticks{checked({.title = ".NET ticks",
                                               .source = "100 ns since the year 1 in 18 digits",
                                               .mistaken_for = "any number of 18 digits",
                                               .rank = DecoderRank::generic,
                                               .places = at(ClockPlace::token),
                                               .decode = decode})};

}  // namespace forensics::decoders
