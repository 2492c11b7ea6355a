#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Account, campaign, UTC, chance.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.right.ends_with(".mcsv.net") && !sides.right.ends_with(".rsgsv.net")) return false;
  IdScanner id(sides.left);
  const std::string_view account = id.alnum(1, 40);
  id.skip(".");
  const std::string_view campaign = id.alnum(1, 40);
  id.skip(".");
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  id.lower_hex(10);
  id.skip(".");
  id.lower_hex(8);
  if (!id.done() || !accept_certain(out, wall)) return false;
  out.add_fact("account", account);
  out.add_fact("campaign", campaign);
  return true;
}

}  // namespace

extern constexpr Decoder mailchimp_message_id{
    checked({.title = "MailChimp Message-ID",
             .source = "16 messages, median 9 s before Date",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
