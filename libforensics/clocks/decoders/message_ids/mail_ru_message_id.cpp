#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 and a number; the host is "f" and a number.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  IdScanner host(sides.right);
  host.skip("f");
  host.digits(1, 4);
  host.skip(".");
  if (!host.ok() || !(sides.right.ends_with(".mail.ru") || sides.right.ends_with(".my.com")))
    return false;
  IdScanner id(sides.left);
  const auto wall = read_epoch_s(id.digits(10));
  id.skip(".");
  id.digits(5, 10);
  return id.done() && accept_certain(out, wall);
}

}  // namespace

extern constexpr Decoder mail_ru_message_id{checked({.title = "Mail.ru Message-ID",
                                                     .source = "3 messages",
                                                     .mistaken_for = "nothing met",
                                                     .places = at(ClockPlace::message_id),
                                                     .wants = id_has::number_first | id_has::dot,
                                                     .actor = ClockActor::first_server,
                                                     .reference = ClockReference::date,
                                                     .decode = decode})};

}  // namespace forensics::decoders
