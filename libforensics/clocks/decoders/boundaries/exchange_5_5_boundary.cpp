#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A level and FILETIME (UTC) in two halves.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("----_=_NextPart_");
  id.digits(3);
  id.skip("_");
  const std::string_view high = id.upper_hex(8);
  id.skip(".");
  const std::string_view low = id.upper_hex(8);
  return id.done() && accept_certain(out, read_filetime(high, low), 100);
}

}  // namespace

extern constexpr Decoder exchange_5_5_boundary{
    checked({.title = "Exchange 5.5 to 2003 boundary",
             .source = "2 messages, within 1 s of Date",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::boundary),
             .wants = id_has::dash | id_has::underscore | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
