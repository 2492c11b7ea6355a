#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Chance, then the local time: "1003227260.20020811144109".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.digits(6, 12);
  id.skip(".");
  const auto wall = read_calendar(id.digits(14));
  return id.done() && accept(out, wall);
}

}  // namespace

extern constexpr Decoder the_bat_message_id{
    checked({.title = "The Bat! Message-ID",
             .source = "within 2 s of Date in 41 of 41 messages",
             .mistaken_for = "digits, a full stop and a calendar of any other program",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dot,
             .actor = ClockActor::author,
             .zone = ClockZone::local,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
