#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC and the process id.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip(".qmail");
  if (!id.done() || !pid || !accept_certain(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder qmail_message_id{
    checked({.title = "qmail-inject Message-ID",
             .source = "qmail-inject of qmail 1.03; within 2 s of Date in 41 of 42 genuine "
                       "messages, within 10 min in all",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
