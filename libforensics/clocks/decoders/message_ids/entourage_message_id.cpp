#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1904 of the local wall clock, a number, the user: "C2A1B3D4.1A2B%ann".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto seconds = read_hex(id.upper_hex(8));
  id.skip(".");
  id.upper_hex(1, 8);
  id.skip("%");
  if (!id.ok() || id.rest().empty() || !seconds) return false;
  if (*seconds < 0xB0000000U || *seconds >= 0xE0000000U || context.sides.right.empty())
    return false;
  constexpr std::int64_t k_1904 = -2'082'844'800;
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds) + k_1904));
}

}  // namespace

extern constexpr Decoder entourage_message_id{
    checked({.title = "Entourage and Outlook for Macintosh Message-ID",
             .source = "within 2 s of Date in 17 of 17 genuine messages",
             .mistaken_for =
                 "ids of ratware without \"%\" and the user; read only where the digits name 1997 "
                 "to 2023",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::dot,
             .actor = ClockActor::author,
             .zone = ClockZone::local,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
