#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"
#include "libforensics/clocks/reversed_hex.h"

namespace forensics::decoders {
namespace {

// Its queue id with dots: two bytes, a process, the seconds with their digits reversed:
// "1F.C5.02642.86637DD5".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.upper_hex(2);
  id.skip(".");
  id.upper_hex(2);
  id.skip(".");
  id.upper_hex(5);
  id.skip(".");
  const auto seconds = read_hex_backwards(id.upper_hex(8));
  return id.done() && seconds && accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder ecelerity_message_id{
    checked({.title = "Ecelerity (Momentum, SparkPost) Message-ID",
             .source = "layout of its queue id: equal to Date in 2 of 2 messages of 2019 and 2020",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .shortest = 20,
             .longest = 20,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
