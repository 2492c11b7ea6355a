#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC and sixteen digits of chance.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  const std::string_view chance = id.lower_hex(16);
  return id.done() && !is_all_digits(chance) && accept(out, wall);
}

}  // namespace

extern constexpr Decoder mailgun_message_id{
    checked({.title = "Mailgun Message-ID",
             .source = "within 2 s of Date in 96 % of 80 messages",
             .mistaken_for = "any calendar and sixteen small hexadecimal digits",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
