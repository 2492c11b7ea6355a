#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 in eight hexadecimal digits and microseconds in five; a random number behind.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const std::string_view unique = id.lower_hex(13);
  if (id.ok() && !id.done()) {
    id.digits(1, 1);
    id.skip(".");
    id.digits(8);
  }
  return id.done() && accept(out, read_hex_micros(unique), k_a_microsecond_ns);
}

}  // namespace

extern constexpr Decoder php_uniqid_message_id{
    checked({.title = "PHP uniqid() as Message-ID",
             .source = "layout of uniqid() in PHP",
             .mistaken_for = "thirteen hexadecimal digits of chance",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .shortest = 13,
             .longest = 23,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
