#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, then the machine. The client had written no Message-ID.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  if (!sides.right.ends_with(".google.com") && sides.right != "smtp.gmail.com") return false;
  IdScanner id(sides.left);
  const auto seconds = read_hex(id.lower_hex(8));
  id.skip(".");
  id.lower_hex(8);
  id.skip(".");
  id.lower_hex(1, 8);
  id.skip(".");
  id.lower_hex(1, 8);
  const bool ends =
      id.done() || id.rest().starts_with("SMTPIN_ADDED") || id.rest().starts_with(".GMR");
  if (!id.ok() || !ends || !seconds) return false;
  return accept_certain(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder smtpin_added_message_id{
    checked({.title = "Message-ID that Google adds",
             .source = "within 2 s of Date in 94 % of 63 messages, within 10 min in 100 %",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dot,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
