#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/dotted_calendar.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// The wall clock of Date and sixteen digits of chance: "20241213122539.E11B331B359CA7B4".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = take_calendar(id, 14);
  const std::string_view chance = id.upper_hex(16);
  return id.done() && !is_all_digits(chance) && accept(out, wall);
}

}  // namespace

extern constexpr Decoder mass_mailer_message_id{checked(
    {.title = "Message-ID of mass mailers: local time and sixteen digits",
     .source =
         "within 2 s of Date and its zone in 22 of 25 messages, 61 s in 24; 11 of them not in UTC",
     .mistaken_for = "any calendar and sixteen capital hexadecimal digits; some runs keep the time "
                     "of their start",
     .rank = DecoderRank::likely,
     .places = at(ClockPlace::message_id),
     .wants = id_has::number_first | id_has::dot,
     .shortest = 31,
     .longest = 31,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
