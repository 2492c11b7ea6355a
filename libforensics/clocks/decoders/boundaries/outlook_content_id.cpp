#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// FILETIME of when the picture was put in, the local wall clock as in the boundary; it says
// nothing of when the message was sent, so nothing is compared with it.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.left.starts_with("image")) return false;
  IdScanner id(sides.right);
  const std::string_view high = id.upper_hex(8);
  id.skip(".");
  const std::string_view low = id.upper_hex(8);
  return id.done() && accept_certain(out, read_filetime(high, low), 100);
}

}  // namespace

extern constexpr Decoder outlook_content_id{
    checked({.title = "Outlook Content-ID of a picture",
             .source = "93 of 94 such times in phishing messages are months old: the picture came "
                       "with a template",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::content_id),
             .actor = ClockActor::author,
             .zone = ClockZone::local,
             .decode = decode})};

}  // namespace forensics::decoders
