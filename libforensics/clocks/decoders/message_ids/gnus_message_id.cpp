#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_backwards = "zyxwvutsrqponmlkjihgfedcba9876543210";

// The user id, then the high and the low 16 bits of the seconds since 1970 in four digits each,
// which also hold a counter above bit 16. Base 36 with the letters first, backwards.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view left = context.sides.left;
  const std::size_t dot = left.find('.');
  if (dot == std::string_view::npos || dot < 9 || dot > 14) return false;
  const std::string_view tail = left.substr(dot);
  if (tail != ".fsf" && !tail.starts_with(".wl-") && !tail.starts_with(".wl%")) return false;
  const auto high = read_digits(left.substr(dot - 8, 4), k_backwards);
  const auto low = read_digits(left.substr(dot - 4, 4), k_backwards);
  const auto uid = read_digits(left.substr(0, dot - 8), k_backwards);
  if (!high || !low) return false;
  const std::uint64_t seconds = (*high & 0xFFFFU) << 16U | (*low & 0xFFFFU);
  if (!accept(out, from_epoch_s(static_cast<std::int64_t>(seconds)))) return false;
  if (uid) out.add_fact("uid", static_cast<std::int64_t>(*uid));
  return true;
}

}  // namespace

extern constexpr Decoder gnus_message_id{
    checked({.title = "Gnus and Wanderlust Message-ID",
             .source = "message.el; within 2 s of Date in 117 of 118 messages",
             .mistaken_for = "any eight letters and digits before \".fsf\"",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
