#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"
#include "libforensics/received/line.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 15;

// "m", seconds since 1970 as Exim counts them, in base 62, and seven digits: "m147RoM-005D7uC".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != k_size) return false;
  if (context.hop != nullptr && !any_comment_begins(*context.hop, "freemail ")) return false;
  IdScanner id(token);
  id.skip("m");
  const auto seconds = read_digits(id.alnum(6, 6), k_base62);
  id.skip("-");
  id.alnum(7, 7);
  return id.done() && seconds && accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder web_de_freemail_id{
    checked({.title = "web.de freemail id",
             .source = "within the minute of the stamp, which has no seconds, in 7 of 7 lines of "
                       "2000 and 2001",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::dash,
             .shortest = k_size,
             .longest = k_size,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
