#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// Milliseconds in eleven hexadecimal digits, a random part, "." and the delivery:
// "1901bd26506000e0a8.001".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_millis = 11;
  const std::string_view id = token.substr(0, token.find('.'));
  if (id.size() != 18 || !is_lower_hex(id) || !hop_may_be(context, {"zonemta"})) return false;
  const std::string_view delivery = token.substr(id.size());
  if (!delivery.empty() && (delivery.size() != 4 || !is_lower_hex(delivery.substr(1))))
    return false;
  out.wall = from_epoch_ms(static_cast<std::int64_t>(*read_hex(id.substr(0, k_millis))));
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder zonemta_id{
    checked({.title = "ZoneMTA id",
             .source = "layout fitted: within 5 s of the stamp in 2 of 2 lines",
             .mistaken_for = "any 18 hexadecimal digits; read only behind ZoneMTA",
             .places = at(ClockPlace::received_id),
             .shortest = 18,
             .longest = 22,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
