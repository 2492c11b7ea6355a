#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 24;

// Seconds since 1970, "0200", two digits of four for domain and post office, eight of a counter:
// "5CE7A45B0200007800231E46".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view id = context.sides.left;
  if (id.size() != k_size || id.substr(8, 4) != "0200" || !is_upper_hex(id)) return false;
  const auto seconds = read_hex(id.substr(0, 8));
  return seconds && accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder groupwise_message_id{
    checked({.title = "GroupWise Message-ID",
             .source = "equal to Date in 14 of 14 messages of 2017 to 2021 (GroupWise 14 to 18)",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .shortest = k_size,
             .longest = k_size,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
