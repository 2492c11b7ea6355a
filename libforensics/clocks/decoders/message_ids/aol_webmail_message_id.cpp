#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// 100 ns since the year 1 in fifteen hexadecimal digits, process and counter:
// "8CA8268C4B54258-D6C-10A4@webmail-me16.sysops.aol.com".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  if (!ends_with_ignoring_case(context.sides.right, ".aol.com")) return false;
  IdScanner id(context.sides.left);
  const auto ticks = read_hex(id.upper_hex(15));
  id.skip("-");
  id.upper_hex(1, 8);
  id.skip("-");
  id.upper_hex(1, 8);
  return id.done() && ticks && accept(out, from_dotnet_ticks(*ticks), 100);
}

}  // namespace

extern constexpr Decoder aol_webmail_message_id{
    checked({.title = "AOL web mail Message-ID",
             .source = "layout fitted (.NET ticks): 0 to 1 s after Date in 6 of 6 messages of 2006 "
                       "to 2011",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dash | id_has::digit_first,
             .shortest = 19,
             .longest = 33,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
