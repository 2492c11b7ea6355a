#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// The time in Arizona, a hash, ten digits: the reading is UTC.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  id.lower_hex(32);
  id.skip(".");
  id.lower_hex(10);
  id.skip(".wbe");
  if (!id.done() || !wall) return false;
  constexpr std::int64_t k_arizona_s = 7LL * 3'600;
  return accept_certain(out, from_epoch_s(wall->seconds + k_arizona_s));
}

}  // namespace

extern constexpr Decoder godaddy_message_id{
    checked({.title = "GoDaddy webmail Message-ID",
             .source = "the digits are the wall clock of Arizona, seven hours behind UTC all year: "
                       "5 messages of 2006 to 2021 in public list archives",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
