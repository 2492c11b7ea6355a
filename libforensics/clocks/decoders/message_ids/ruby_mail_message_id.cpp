#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 and microseconds in hexadecimal digits: "63722f53e7754_1a2b...@host.mail".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.right.ends_with(".mail")) return false;
  IdScanner id(sides.left);
  const std::string_view time = id.lower_hex(9, 13);
  id.skip("_");
  id.lower_hex(1, 16);
  if (!id.ok()) return false;
  return accept(out, read_hex_micros(time), k_a_microsecond_ns);
}

}  // namespace

extern constexpr Decoder ruby_mail_message_id{checked({.title = "Ruby mail Message-ID",
                                                       .source = "36 of 36 messages",
                                                       .mistaken_for = "nothing met",
                                                       .places = at(ClockPlace::message_id),
                                                       .wants = id_has::underscore,
                                                       .actor = ClockActor::author,
                                                       .reference = ClockReference::date,
                                                       .decode = decode})};

}  // namespace forensics::decoders
