#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// 48 bits of milliseconds in ten digits of Crockford's base 32, then 80 random bits. Some libraries
// write small letters, none both.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  constexpr std::string_view k_capitals = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
  constexpr std::string_view k_small = "0123456789abcdefghjkmnpqrstvwxyz";
  if (token.size() != 26 || token.front() > '7') return false;
  const bool is_small = token.find_first_not_of(k_small) == std::string_view::npos;
  const std::string_view digits = is_small ? k_small : k_capitals;
  const auto millis = read_digits(token.substr(0, 10), digits);
  if (!millis || token.find_first_not_of(digits) != std::string_view::npos) return false;
  out.wall = from_epoch_ms(static_cast<std::int64_t>(*millis));
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder ulid{checked({.title = "ULID",
                                       .source = "ULID specification",
                                       .mistaken_for = "any 26 letters and digits",
                                       .rank = DecoderRank::generic,
                                       .places = at(ClockPlace::token),
                                       .decode = decode})};

}  // namespace forensics::decoders
