#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 and microseconds in hexadecimal digits.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("--==_mimepart_");
  const std::string_view time = id.lower_hex(9, 13);
  id.skip("_");
  if (!id.ok()) return false;
  return accept(out, read_hex_micros(time), k_a_microsecond_ns);
}

}  // namespace

extern constexpr Decoder ruby_mail_boundary{
    checked({.title = "Ruby mail boundary",
             .source = "within 2 s of Date in 91 % of 54 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::boundary),
             .wants = id_has::dash | id_has::underscore,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
