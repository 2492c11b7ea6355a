#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, then PHP's uniqid() of the same moment.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_epoch_s(id.digits(10));
  id.skip(".");
  const auto unique = read_hex_micros(id.lower_hex(13));
  if (!id.done() || !unique || !accept(out, wall)) return false;
  out.check_held = unique->seconds == wall->seconds;
  return true;
}

}  // namespace

extern constexpr Decoder horde_message_id{
    checked({.title = "Horde IMP Message-ID",
             .source = "the seconds are those of the second number in 8 of 8 messages",
             .mistaken_for = "ten digits and thirteen of any other program",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
