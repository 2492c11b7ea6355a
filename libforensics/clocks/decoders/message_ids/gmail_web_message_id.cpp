#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Eight or nine digits, YYMMDDhhmm of California, a letter: "f6a363400703050910y...".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (sides.right != "mail.gmail.com") return false;
  const std::size_t letter = sides.left.find_first_not_of("0123456789abcdef");
  if (letter != 18 && letter != 19) return false;
  if (!is_lower(sides.left[letter])) return false;
  const auto wall = read_short_calendar(sides.left.substr(letter - 10, 10));
  constexpr Instant k_begin{1'072'915'200, 0};  // 2004-01-01
  constexpr Instant k_end{1'325'376'000, 0};    // 2012-01-01
  return wall && *wall >= k_begin && *wall < k_end && accept(out, wall, k_a_minute_ns);
}

}  // namespace

extern constexpr Decoder gmail_web_message_id{
    checked({.title = "Gmail web Message-ID of 2004 to 2010",
             .source = "layout published by the forensics wiki: the minute in California",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .shortest = 19,
             .actor = ClockActor::first_server,
             .zone = ClockZone::pacific,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
