#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A UUID of version 1 in capitals: 100 ns since 1582, then the machine's MAC address.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto low = read_hex(id.upper_hex(8));
  id.skip("-");
  const auto middle = read_hex(id.upper_hex(4));
  id.skip("-1");
  const auto high = read_hex(id.upper_hex(3));
  id.skip("-");
  const std::string_view variant = id.upper_hex(4);
  id.skip("-");
  const std::string_view mac = id.upper_hex(12);
  if (!id.done() || !low || !middle || !high) return false;
  if (variant.front() != '8' && variant.front() != '9' && variant.front() != 'A' &&
      variant.front() != 'B')
    return false;
  if (!accept(out, from_uuid_ticks(*high << 48U | *middle << 32U | *low), 100)) return false;
  out.add_fact("mac", mac);
  return true;
}

}  // namespace

extern constexpr Decoder apple_mail_message_id{
    checked({.title = "Apple Mail Message-ID of 2003 and before",
             .source = "within 2 s of Date in 94 % of 78 messages of 2002",
             .mistaken_for = "UUIDs of version 1 in capitals that other programs make",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::dash,
             .shortest = 36,
             .longest = 36,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
