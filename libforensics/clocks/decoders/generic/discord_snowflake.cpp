#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/snowflake.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  return read_snowflake(token, 1'420'070'400'000, out);
}

}  // namespace

extern constexpr Decoder discord_snowflake{checked({.title = "Discord snowflake",
                                                    .source = "Discord: documentation of ids",
                                                    .mistaken_for = "any number of 15 to 19 digits",
                                                    .rank = DecoderRank::generic,
                                                    .places = at(ClockPlace::token),
                                                    .decode = decode})};

}  // namespace forensics::decoders
