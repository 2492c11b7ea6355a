#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Chance and milliseconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (sides.right != "email.android.com") return false;
  IdScanner id(sides.left);
  id.alnum(1, 40);
  id.skip(".");
  const auto wall = read_epoch_ms(id.digits(13));
  return id.done() && accept_certain(out, wall, k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder android_message_id{
    checked({.title = "Android mail program Message-ID",
             .source = "worked example published by gsexdev",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
