#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 and the process id, both hexadecimal.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.skip("courier.");
  const auto seconds = read_hex(id.hex(8, 16));
  id.skip(".");
  const auto pid = read_hex(id.hex(1, 16));
  if (!id.done() || !seconds || !pid || *seconds > 0xFFFFFFFFFF) return false;
  if (!accept_certain(out, from_epoch_s(static_cast<std::int64_t>(*seconds)))) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid & 0x7FFFFFFF));
  return true;
}

}  // namespace

extern constexpr Decoder courier_message_id{checked({.title = "Courier Message-ID",
                                                     .source = "source of Courier",
                                                     .mistaken_for = "nothing met",
                                                     .places = at(ClockPlace::message_id),
                                                     .wants = id_has::dot,
                                                     .actor = ClockActor::first_server,
                                                     .reference = ClockReference::date,
                                                     .decode = decode})};

}  // namespace forensics::decoders
