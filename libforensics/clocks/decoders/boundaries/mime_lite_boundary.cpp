#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, then the process id and a counter as one number.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("_----------=_");
  const auto wall = read_epoch_s(id.digits(10));
  id.digits(1, 12);
  return id.done() && accept_certain(out, wall);
}

}  // namespace

extern constexpr Decoder mime_lite_boundary{
    checked({.title = "MIME::Lite boundary",
             .source = "source of MIME::Lite; 336 phishing messages share one such time",
             .mistaken_for = "ten digits behind the same dashes",
             .places = at(ClockPlace::boundary),
             .wants = id_has::dash | id_has::underscore,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
