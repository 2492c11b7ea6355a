#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/rzmta_time.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 15;

// Six of the customer or the host, the time, three more: "a012b3x5CAUFVAZ".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != k_size || !hop_may_be(context, {"rzmta"})) return false;
  return read_rzmta_time(token, out);
}

}  // namespace

extern constexpr Decoder rzmta_id{
    checked({.title = "RZmta (Strato) id",
             .source = "layout fitted: equal to the stamp in 44 of 44 lines of 2014 to 2026",
             .mistaken_for = "any 15 letters and digits; read only behind this server",
             .places = at(ClockPlace::received_id),
             .shortest = k_size,
             .longest = k_size,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
