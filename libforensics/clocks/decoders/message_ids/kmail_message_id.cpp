#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// KMail 1.2: two digits of the year, a counter of two hexadecimal ones at the end, the process id:
// "0208220909120B.13454".
bool decode_1_2(std::string_view left, ClockReading& out) {
  IdScanner id(left);
  const std::string_view calendar = id.digits(12);
  id.upper_hex(2, 2);
  id.skip(".");
  id.digits(5);
  return id.done() && calendar.front() == '0' && accept(out, read_short_calendar(calendar));
}

// Local YYYYMMDDhhmm, seconds and three digits of chance, the user in most versions:
// "200208010218.47244.user".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  if (decode_1_2(context.sides.left, out)) return true;
  IdScanner id(context.sides.left);
  const std::string_view first = id.digits(12);
  id.skip(".");
  const std::string_view second = id.digits(5);
  if (!id.ok()) return false;
  const bool is_named = client_program(context.headers).find("KMail") != std::string_view::npos;
  if (!(id.done() && is_named) && !id.skip_if(".")) return false;
  const auto minute = read_calendar_minute(first);
  const auto seconds = read_decimal(second.substr(0, 2));
  if ((id.rest().empty() && !is_named) || !minute || !seconds || *seconds > 60) return false;
  return accept(out, from_epoch_s(minute->seconds + static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder kmail_message_id{
    checked({.title = "KMail 1 Message-ID",
             .source = "within 2 s of Date in 96 % of 56 messages",
             .mistaken_for = "twelve digits and five of other programs, when no user follows: read "
                             "only where the message names KMail",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::author,
             .zone = ClockZone::local,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
