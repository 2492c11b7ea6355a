#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/reversed_hex.h"

namespace forensics::decoders {
namespace {

// Two bytes, a process, the seconds with their digits reversed: "BD/7B-10868-A85F2CA5".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 20 || token[2] != '/' || token[5] != '-' || token[11] != '-') return false;
  if (!hop_may_be(context, {"ecelerity"}) || !is_hex(token.substr(6, 5))) return false;
  const auto seconds = read_hex_backwards(token.substr(12));
  if (!seconds) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder ecelerity_id{
    checked({.title = "Ecelerity (Momentum, SparkPost) id",
             .source = "layout fitted: within 5 s of the stamp in 27 of 27 lines",
             .mistaken_for = "nothing met; versions before 3 end in another number",
             .places = at(ClockPlace::received_id),
             .wants = id_has::slash | id_has::dash,
             .shortest = 20,
             .longest = 20,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
