#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/snowflake.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  return read_snowflake(token, 1'288'834'974'657, out);
}

}  // namespace

extern constexpr Decoder twitter_snowflake{checked({.title = "Twitter snowflake",
                                                    .source = "Twitter: documentation of ids",
                                                    .mistaken_for = "any number of 15 to 19 digits",
                                                    .rank = DecoderRank::generic,
                                                    .places = at(ClockPlace::token),
                                                    .decode = decode})};

}  // namespace forensics::decoders
