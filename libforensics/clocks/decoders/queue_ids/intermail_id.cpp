#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// UTC wall clock, letters, a counter, host: "20020913194106.BWPD670.fe01@client".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"intermail"})) return false;
  IdScanner id(token);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  id.upper(3, 8);
  id.digits(1, 10);
  id.skip(".");
  return id.ok() && accept(out, wall);
}

}  // namespace

extern constexpr Decoder intermail_id{
    checked({.title = "InterMail (Openwave) id",
             .source = "layout fitted: within 2 s of the stamp in 106 of 106 lines of 2002",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first | id_has::dot,
             .shortest = 18,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
