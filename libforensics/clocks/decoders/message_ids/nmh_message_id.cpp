#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Process id and seconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto pid = read_decimal(id.digits(1, 7));
  id.skip(".");
  const auto wall = read_epoch_s(id.digits(9, 10));
  if (!id.done() || !pid || !accept(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder nmh_message_id{
    checked({.title = "MH and nmh Message-ID",
             .source = "within 2 s of Date in 69 of 69 messages",
             .mistaken_for = "a number and ten digits of any other program",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
