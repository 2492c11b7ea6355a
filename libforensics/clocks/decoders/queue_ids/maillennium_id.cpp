#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC wall clock, the site, two digits of the node, seven more and "e":
// "20240503081112b1200k3xwqe".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"maillennium"})) return false;
  IdScanner id(token);
  const auto wall = read_calendar(id.digits(14));
  id.alnum(1, 1);
  const auto node = read_decimal(id.digits(2));
  const std::string_view rest = id.alnum(8, 8);
  if (!id.done() || !node || !rest.ends_with('e') || !accept(out, wall)) return false;
  out.add_fact("node", static_cast<std::int64_t>(*node));
  return true;
}

}  // namespace

extern constexpr Decoder maillennium_id{
    checked({.title = "Maillennium (AT&T, Comcast) id",
             .source = "layout fitted: within 5 s of the stamp in 23 of 23 lines of 2002 to 2009",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first,
             .shortest = 25,
             .longest = 25,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
