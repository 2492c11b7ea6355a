#include <optional>

#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"

namespace forensics::decoders {
namespace {

// Sixteen hexadecimal digits, halves perhaps parted: "01c24a001e226060", "01C24A00:1E226060"; or 18
// decimal ones.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  std::optional<std::uint64_t> ticks;
  if (token.size() == 16) ticks = read_hex(token);
  if (token.size() == 18 && is_all_digits(token)) ticks = read_decimal(token);
  if (token.size() == 17 && (token[8] == ':' || token[8] == '.' || token[8] == '$')) {
    const auto high = read_hex(token.substr(0, 8));
    const auto low = read_hex(token.substr(9));
    if (high && low) ticks = *high << 32U | *low;
  }
  if (!ticks) return false;
  out.wall = from_filetime(*ticks);
  out.resolution_ns = 100;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder filetime{
    checked({.title = "FILETIME",
             .source = "100 ns since 1601 (Windows)",
             .mistaken_for = "any 16 hexadecimal or 18 decimal digits",
             .rank = DecoderRank::generic,
             .places = at(ClockPlace::token),
             .decode = decode})};

}  // namespace forensics::decoders
