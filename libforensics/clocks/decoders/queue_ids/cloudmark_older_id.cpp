#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"
#include "libforensics/received/cloudmark_id.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"cloudmark"})) return false;
  const auto times = read_older_cloudmark_id(token);
  if (!times) return false;
  out.add_fact("session_epoch", times->session);
  return accept(out, from_epoch_s(times->message));
}

}  // namespace

extern constexpr Decoder cloudmark_older_id{checked(
    {.title = "Cloudmark Gateway id of the older form",
     .source =
         "layout fitted: within 2 s of the stamp in 29 of 39 lines of 2006 to 2025, 60 s in all",
     .mistaken_for =
         "one in a million of other ids of 22 letters and digits; the clock is the start of "
         "the message, the stamp its end",
     .places = at(ClockPlace::received_id),
     .shortest = 22,
     .longest = 22,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
