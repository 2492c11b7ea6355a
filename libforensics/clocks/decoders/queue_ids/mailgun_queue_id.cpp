#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, an address in memory, the node: "5df7b2e9.7f50f056a960-smtp-out-n01".
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  const auto seconds = read_hex(id.lower_hex(8));
  id.skip(".");
  id.lower_hex(6, 12);
  id.skip("-");
  const bool has_node = !id.rest().empty() && is_lower(id.rest().front());
  if (!id.ok() || !seconds || !has_node) return false;
  out.add_fact("node", id.rest());
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder mailgun_queue_id{
    checked({.title = "Mailgun queue id, before containers",
             .source = "the second of the stamp in 19 of 19 lines of 2012 to 2021",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::dot | id_has::dash,
             .shortest = 17,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
