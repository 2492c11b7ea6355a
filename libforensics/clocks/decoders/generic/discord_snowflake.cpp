#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// Milliseconds since the service's epoch above 22 bits of machine and counter.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  constexpr std::int64_t k_epoch_ms = 1'420'070'400'000;
  if (token.size() < 15 || token.size() > 19) return false;
  const auto id = read_decimal(token);
  if (!id) return false;
  out.wall = from_epoch_ms(k_epoch_ms + static_cast<std::int64_t>(*id >> 22U));
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder discord_snowflake{checked({.title = "Discord snowflake",
                                                    .source = "Discord: documentation of ids",
                                                    .mistaken_for = "any number of 15 to 19 digits",
                                                    .rank = DecoderRank::generic,
                                                    .places = at(ClockPlace::token),
                                                    .decode = decode})};

}  // namespace forensics::decoders
