#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, then the process id and a counter as one number. Before September 2001 the
// seconds had nine digits, and ten of the run give a time that mail cannot have.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("_----------=_");
  const std::string_view digits = id.digits(10, 22);
  if (!id.done()) return false;
  if (accept(out, read_epoch_s(digits.substr(0, 10)))) return true;
  constexpr std::size_t k_longest_rest = 8;
  if (digits.size() <= 9 + k_longest_rest && accept(out, read_epoch_s(digits.substr(0, 9))))
    return true;
  return accept_certain(out, read_epoch_s(digits.substr(0, 10)));
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
