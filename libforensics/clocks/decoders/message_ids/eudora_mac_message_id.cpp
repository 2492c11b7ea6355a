#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Version and chance, then seconds since 1904 (UTC): "p04330137b98a941c58a8".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  if (!id.skip_if("p0") && !id.skip_if("a0")) return false;
  id.lower_hex(7);
  const auto seconds = read_hex(id.lower_hex(8));
  id.lower_hex(4);
  if (!id.done() || !seconds) return false;
  constexpr std::int64_t k_1904 = -2'082'844'800;
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds) + k_1904));
}

}  // namespace

extern constexpr Decoder eudora_mac_message_id{
    checked({.title = "Eudora for Macintosh Message-ID",
             .source = "within a day of Date in 86 of 86 messages: the time when writing began",
             .mistaken_for = "any 20 hexadecimal digits behind \"p0\" or \"a0\"",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .shortest = 21,
             .longest = 21,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
