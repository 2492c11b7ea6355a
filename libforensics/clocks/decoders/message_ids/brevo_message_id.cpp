#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// The minute in UTC and a number.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.right.starts_with("smtp-relay.")) return false;
  IdScanner id(sides.left);
  const auto wall = read_calendar_minute(id.digits(12));
  id.skip(".");
  id.digits(1, 14);
  return id.done() && accept_certain(out, wall, k_a_minute_ns);
}

}  // namespace

extern constexpr Decoder brevo_message_id{checked({.title = "Brevo Message-ID",
                                                   .source = "5 messages",
                                                   .mistaken_for = "nothing met",
                                                   .places = at(ClockPlace::message_id),
                                                   .wants = id_has::number_first | id_has::dot,
                                                   .actor = ClockActor::first_server,
                                                   .reference = ClockReference::date,
                                                   .decode = decode})};

}  // namespace forensics::decoders
