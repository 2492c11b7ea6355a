#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Chance, the address of the user, seconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.digits(1, 10);
  id.skip(".");
  const std::string_view rest = id.rest();
  for (int i = 0; i < 4; ++i) {
    if (i > 0) id.skip(".");
    id.digits(1, 3);
  }
  const std::size_t size = rest.size() - id.rest().size();
  id.skip(".");
  const auto wall = read_epoch_s(id.digits(9, 10));
  id.skip(".squirrel");
  if (!id.done() || !accept_certain(out, wall)) return false;
  out.ip = IpAddress::parse(rest.substr(0, size));
  return true;
}

}  // namespace

extern constexpr Decoder squirrelmail_message_id{
    checked({.title = "SquirrelMail Message-ID",
             .source = "15 of 15 messages",
             .mistaken_for = "nothing met; later versions write a hash",
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
