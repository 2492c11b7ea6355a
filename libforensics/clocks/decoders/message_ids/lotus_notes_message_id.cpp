#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"
#include "libforensics/clocks/notes_time.h"

namespace forensics::decoders {
namespace {

// Two words of a replica, then the time in UTC: "OFEA0082AC.CB847BB8-ON80256C09.001DF1FB".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.skip("OF");
  id.upper_hex(8);
  id.skip(".");
  id.upper_hex(8);
  id.skip("-ON");
  const std::string_view date = id.upper_hex(8);
  id.skip(".");
  const std::string_view ticks = id.upper_hex(8);
  if (!id.ok() || !(id.done() || id.skip_if("-"))) return false;
  return read_notes_time(date, ticks, out);
}

}  // namespace

extern constexpr Decoder lotus_notes_message_id{
    checked({.title = "Lotus Notes Message-ID",
             .source = "worked example to 1 s; within 10 min of Date in 5 of 5 messages of 2002",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dash | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
