#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1904 of the local wall clock, chance, the user in some versions.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto seconds = read_hex(id.upper_hex(8));
  id.skip(".");
  id.upper_hex(1, 8);
  if (!id.ok() || !(id.done() || id.skip_if("%")) || !seconds) return false;
  if (*seconds < 0xB0000000U || *seconds >= 0xE0000000U || context.sides.right.empty())
    return false;
  constexpr std::int64_t k_1904 = -2'082'844'800;
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds) + k_1904));
}

}  // namespace

extern constexpr Decoder entourage_message_id{checked(
    {.title = "Entourage and Outlook for Macintosh Message-ID",
     .source =
         "within 2 s of Date in 18 of 18 genuine messages; 2 phishing messages copy the shape",
     .mistaken_for = "eight capital hexadecimal digits, a full stop and more of them; read only "
                     "where they name 1997 to 2023",
     .rank = DecoderRank::likely,
     .places = at(ClockPlace::message_id),
     .wants = id_has::dot,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
