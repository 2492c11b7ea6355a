#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 14;
constexpr std::size_t k_seconds = 6;

// Seconds since 1970 as Exim counts them, in base 62, and seven digits in place of Exim's two
// parts: "1Fw6rO-1rmxpA0".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != k_size || token[k_seconds] != '-') return false;
  if (!hop_may_be(context, {"t-online"})) return false;
  const auto seconds = read_digits(token.substr(0, k_seconds), k_base62);
  if (!seconds || !read_digits(token.substr(k_seconds + 1), k_base62)) return false;
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder t_online_id{checked(
    {.title = "T-Online id",
     .source = "equal to the stamp in 26 of 26 lines of 2002 to 2025; five years off in one whose "
               "publisher changed the year",
     .mistaken_for = "six and seven letters and digits; read only behind this server",
     .places = at(ClockPlace::received_id),
     .wants = id_has::dash,
     .shortest = k_size,
     .longest = k_size,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
