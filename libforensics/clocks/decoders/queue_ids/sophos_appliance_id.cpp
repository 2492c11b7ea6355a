#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// The id of Postfix, then the seconds in 28 bits and four bits of flags, without zeros in front:
// "D91109421A4_FD894F7F". The upper bits come back every 8.5 years: those nearest to the stamp are
// taken; without one, those of 2012 to 2021.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::int64_t k_lap = 1LL << 28U;
  constexpr std::int64_t k_alone = 5;
  if (!hop_may_be(context, {"sophos-appliance"})) return false;
  IdScanner id(token);
  id.upper_hex(8, 13);
  id.skip("_");
  const auto word = read_hex(id.upper_hex(6, 8));
  if (!id.done() || !word) return false;
  const auto low = static_cast<std::int64_t>(*word >> 4U);
  std::int64_t lap = k_alone;
  if (context.hop != nullptr) {
    if (!context.hop->date.instant) return false;
    lap = (context.hop->date.instant->seconds - low + k_lap / 2) / k_lap;
  }
  return accept(out, from_epoch_s(lap * k_lap + low));
}

}  // namespace

extern constexpr Decoder sophos_appliance_id{
    checked({.title = "Sophos Email Appliance id",
             .source = "layout fitted: within 1 s of the stamp in 19 of 19 lines of 2010 to 2021",
             .mistaken_for = "nothing met; it tells the time within 8.5 years, not which",
             .places = at(ClockPlace::received_id),
             .wants = id_has::underscore,
             .shortest = 15,
             .longest = 22,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
