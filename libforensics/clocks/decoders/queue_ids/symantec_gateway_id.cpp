#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/reversed_hex.h"

namespace forensics::decoders {
namespace {

// Two bytes, five decimal digits, the seconds with their digits reversed: "00.6D.04158.C43CE8E5".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 20 || token[2] != '.' || token[5] != '.' || token[11] != '.') return false;
  if (!hop_may_be(context, {"symantec-gateway", "generic"})) return false;
  if (!is_upper_hex(token.substr(0, 2)) || !is_upper_hex(token.substr(3, 2)) ||
      !is_all_digits(token.substr(6, 5)))
    return false;
  const auto seconds = read_hex_backwards(token.substr(12));
  if (!seconds) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder symantec_gateway_id{
    checked({.title = "Symantec Messaging Gateway (Brightmail) id",
             .source = "layout fitted: within 7 s of the stamp in 296 lines",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::dot,
             .shortest = 20,
             .longest = 20,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
