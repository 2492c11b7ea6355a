#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC, "G", a letter that counts, the process id: "20210226190551.GA14700".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".G");
  id.upper(1, 1);
  const auto pid = read_decimal(id.digits(1, 10));
  if (!id.done() || !pid || !accept(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder mutt_message_id{
    checked({.title = "Mutt 1.3 to 2.0 Message-ID",
             .source = "within 2 s of Date in 99 % of 212 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
