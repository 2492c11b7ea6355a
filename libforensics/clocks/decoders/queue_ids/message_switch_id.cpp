#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"

namespace forensics::decoders {
namespace {

// Seconds of the epoch, microseconds with no zeros in front, "_", the process:
// "1714723872397851_5513".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"message-switch"})) return false;
  IdScanner id(token);
  const auto seconds = read_decimal(id.digits(10));
  const std::string_view fraction = id.digits(1, 6);
  id.skip("_");
  id.digits(1, 7);
  const auto micros = read_decimal(fraction);
  if (!id.done() || !seconds || !micros) return false;
  if (fraction.size() > 1 && fraction.front() == '0') return false;
  out.wall = from_epoch_us(static_cast<std::int64_t>(*seconds * 1'000'000 + *micros));
  out.resolution_ns = 1'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder message_switch_id{
    checked({.title = "MessageSwitch (Forefront Online Protection) id",
             .source = "layout fitted: the second of the stamp in 4 of 4 lines of 2011 to 2014",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first | id_has::underscore,
             .shortest = 13,
             .longest = 24,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
