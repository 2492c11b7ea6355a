#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_seconds = 6;
constexpr std::size_t k_size = 39;

// Seconds since 1970 in base 36, "$" and 32 hexadecimal digits:
// "KNUBJR$8288486206C8D52D23C09DCC0F568E3D".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view id = context.sides.left;
  if (id.size() != k_size || id[k_seconds] != '$') return false;
  if (!is_upper_hex(id.substr(k_seconds + 1))) return false;
  const auto seconds = read_digits(id.substr(0, k_seconds), k_base36);
  return seconds && accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder critical_path_message_id{
    checked({.title = "Critical Path web mail (XaM3) Message-ID",
             .source = "equal to Date in 9 of 9 messages of 2004 to 2009",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dollar,
             .shortest = k_size,
             .longest = k_size,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
