#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Two numbers and milliseconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (sides.right != "mail.yahoo.com" && !sides.right.ends_with(".mail.yahoo.com")) return false;
  IdScanner id(sides.left);
  id.digits(1, 12);
  id.skip(".");
  id.digits(1, 12);
  id.skip(".");
  const auto wall = read_epoch_ms(id.digits(13));
  return id.done() && accept_certain(out, wall, k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder yahoo_message_id{
    checked({.title = "Yahoo Mail Message-ID",
             .source = "within 2 s of Date in 9 of 9 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
