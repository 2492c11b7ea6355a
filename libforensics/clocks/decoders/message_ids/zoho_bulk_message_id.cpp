#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Words, sixteen hexadecimal digits, milliseconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.right.ends_with("zcsend.net")) return false;
  const std::size_t dot = sides.left.rfind('.');
  if (dot == std::string_view::npos || dot < 17) return false;
  const std::string_view word = sides.left.substr(dot - 17, 17);
  const std::string_view millis = sides.left.substr(dot + 1);
  if (word.front() != '.' || !is_hex(word.substr(1)) || millis.size() != 13) return false;
  return accept_certain(out, read_epoch_ms(millis), k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder zoho_bulk_message_id{checked({.title = "Zoho Campaigns Message-ID",
                                                       .source = "1 message, 0.15 s from Date",
                                                       .mistaken_for = "nothing met",
                                                       .places = at(ClockPlace::message_id),
                                                       .wants = id_has::dot,
                                                       .actor = ClockActor::first_server,
                                                       .reference = ClockReference::date,
                                                       .decode = decode})};

}  // namespace forensics::decoders
