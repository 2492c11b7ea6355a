#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 and the process id.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_epoch_s(id.digits(9, 10));
  id.skip(".");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip(".TMDA");
  if (!id.done() || !pid || !accept_certain(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder tmda_message_id{
    checked({.title = "TMDA Message-ID",
             .source = "within 10 min of Date in 62 of 62 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
