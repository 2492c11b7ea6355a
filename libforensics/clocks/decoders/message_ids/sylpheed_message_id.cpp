#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Local time, eight digits of chance, the address in some versions.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  const std::string_view chance = id.lower_hex(8);
  if (!id.ok() || !(id.done() || id.skip_if("."))) return false;
  if (is_all_digits(chance) && is_id_of_a_hop(context.chain, chance) == true) return false;
  return accept(out, wall);
}

}  // namespace

extern constexpr Decoder sylpheed_message_id{checked(
    {.title = "Sylpheed and Claws Mail Message-ID",
     .source = "compose.c; within 2 s of Date in 100 % of 165 messages",
     .mistaken_for = "a Postfix queue id of eight digits: left alone when a Received line has it",
     .places = at(ClockPlace::message_id),
     .wants = id_has::number_first | id_has::dot,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
