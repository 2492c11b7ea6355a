#include "libforensics/received/cloudmark_id.h"

#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"cloudmark"})) return false;
  const auto times = read_cloudmark_id(token);
  if (!times) return false;
  out.add_fact("session_epoch", times->session);
  return accept(out, from_epoch_s(times->message));
}

}  // namespace

extern constexpr Decoder cloudmark_id{checked(
    {.title = "Cloudmark Gateway id",
     .source =
         "layout fitted: within 2 s of the stamp in 77 of 79 lines of 2017 to 2026, else 19 s",
     .mistaken_for = "one in 5,000 of other ids of 22 letters and digits has a session at most two "
                     "days before its message",
     .places = at(ClockPlace::received_id),
     .shortest = 22,
     .longest = 22,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
