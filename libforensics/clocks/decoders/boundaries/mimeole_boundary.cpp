#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A level, a counter, FILETIME of the local wall clock in two halves.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("----=_NextPart_");
  id.digits(3);
  id.skip("_");
  const std::string_view sequence = id.upper_hex(4, 8);
  id.skip("_");
  const std::string_view high = id.upper_hex(8);
  id.skip(".");
  const std::string_view low = id.upper_hex(8);
  if (!id.done() || !accept_certain(out, read_filetime(high, low), 100)) return false;
  out.add_fact("sequence", sequence);
  return true;
}

}  // namespace

extern constexpr Decoder mimeole_boundary{checked(
    {.title = "Outlook and MimeOLE boundary",
     .source =
         "the wall clock of the machine: within 2 s of Date in 97 % of 32 genuine messages, 13 % "
         "of 161 spams and none of 15 phishing messages, 14 of which name years that no mail has",
     .mistaken_for = "nothing genuine; spam software copies the shape with digits of its own",
     .places = at(ClockPlace::boundary),
     .wants = id_has::dash | id_has::underscore | id_has::dot,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
