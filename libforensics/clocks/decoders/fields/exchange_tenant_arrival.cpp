#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/exchange_time.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-MS-Exchange-CrossTenant-OriginalArrivalTime",
                                         "X-MS-Exchange-Organization-ExpirationStartTime"};

// "19 Sep 2023 18:36:44.2236 (UTC)": four digits of a true fraction.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const auto text = read_exchange_time(token);
  if (!text || !text->rest.empty() || text->digits != 4 || !is_mail_era(text->instant))
    return false;
  out.wall = {text->instant.seconds, text->fraction * 100'000U};
  out.resolution_ns = 100'000;
  return true;
}

}  // namespace

extern constexpr Decoder exchange_tenant_arrival{
    checked({.title = "Arrival time of Exchange Online",
             .source = "7,671 messages: at most the latency before the newest stamp in 99.9 %",
             .mistaken_for =
                 "the time at the sending tenant where the receiving one adds no field of its own",
             .places = at(ClockPlace::field),
             .actor = ClockActor::provider,
             .reference = ClockReference::newest_hop,
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
