#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/notes_time.h"

namespace forensics::decoders {
namespace {

// Ticks and day: see read_notes_time.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  if (!id.skip_if("=_alternative ") && !id.skip_if("=_mixed ") && !id.skip_if("=_related "))
    return false;
  const std::string_view ticks = id.upper_hex(8);
  const std::string_view date = id.upper_hex(8);
  id.skip("_=");
  return id.done() && read_notes_time(date, ticks, out);
}

}  // namespace

extern constexpr Decoder lotus_notes_boundary{
    checked({.title = "Lotus Notes boundary",
             .source = "the two words of the Message-ID, the other way round",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::boundary),
             .wants = id_has::underscore,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
