#include <array>

#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// 32 bits of seconds since 2014 and 128 random bits in base 62; the value is at most 2^160 - 1, so
// the time is the upper fifth of a long division.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  constexpr std::int64_t k_epoch = 1'400'000'000;
  if (token.size() != 27) return false;
  std::array<std::uint32_t, 5> words{};
  for (const char c : token) {
    std::uint64_t carry = k_base62.find(c);
    if (carry == std::string_view::npos) return false;
    for (std::size_t i = words.size(); i > 0; --i) {
      carry += std::uint64_t{words[i - 1]} * k_base62.size();
      words[i - 1] = static_cast<std::uint32_t>(carry);
      carry >>= 32U;
    }
    if (carry != 0) return false;
  }
  out.wall = from_epoch_s(k_epoch + words[0]);
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder ksuid{checked({.title = "KSUID",
                                        .source = "segmentio/ksuid: layout",
                                        .mistaken_for = "any 27 letters and digits",
                                        .rank = DecoderRank::generic,
                                        .places = at(ClockPlace::token),
                                        .decode = decode})};

}  // namespace forensics::decoders
