#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A ticket, PHP's way to write a time, a machine: "62X0VV2436V_6abbfd0ef0182_fefa2f4edab17a_sprut".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  if (context.sides.right != "zendesk.com") return false;
  IdScanner id(context.sides.left);
  id.alnum(6, 20);
  id.skip("_");
  const std::string_view time = id.lower_hex(13);
  id.skip("_");
  id.lower_hex(8, 20);
  id.skip("_sprut");
  return id.done() && accept(out, read_hex_micros(time), k_a_microsecond_ns);
}

}  // namespace

extern constexpr Decoder zendesk_message_id{
    checked({.title = "Zendesk Message-ID",
             .source = "layout fitted: within 1 s of Date in 2 of 2 messages of 2026",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .shortest = 35,
             .longest = 61,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
