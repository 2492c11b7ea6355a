#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/rzmta_time.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 14;

// As rzmta_id with two letters at its end; the time is that of a process or session, which the
// stamp does not tell.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != k_size || !hop_may_be(context, {"rzmta"})) return false;
  return read_rzmta_time(token, out);
}

}  // namespace

extern constexpr Decoder rzmta_older_id{checked(
    {.title = "RZmta (Strato) id up to 2013: when the server's process began",
     .source =
         "layout fitted: 5 minutes to 6 hours before the stamp in 26 of 26 lines of 2007 to 2013",
     .mistaken_for = "any 14 letters and digits; read only behind this server",
     .places = at(ClockPlace::received_id),
     .shortest = k_size,
     .longest = k_size,
     .actor = ClockActor::hop_server,
     .decode = decode})};

}  // namespace forensics::decoders
