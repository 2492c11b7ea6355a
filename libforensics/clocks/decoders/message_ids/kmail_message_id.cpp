#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Local YYYYMMDDhhmm, seconds and three digits of chance, the user in most versions:
// "200208010218.47244.user".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const std::string_view first = id.digits(12, 14);
  id.skip(".");
  const std::string_view second = id.digits(5);
  if (!id.ok()) return false;
  // KMail 1.2: two digits of the year and two of a counter at the end, then the process id.
  if (first.size() == 14) {
    return id.done() && first.front() == '0' &&
           accept(out, read_short_calendar(first.substr(0, 12)));
  }
  const bool is_named = client_program(context.headers).find("KMail") != std::string_view::npos;
  if (!(id.done() && is_named) && !id.skip_if(".")) return false;
  const auto minute = read_calendar(first);
  const auto seconds = read_decimal(second.substr(0, 2));
  if (first.size() != 12 || (id.rest().empty() && !is_named) || !minute || !seconds ||
      *seconds > 60)
    return false;
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
