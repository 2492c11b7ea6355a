#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// "trinity", a UUID, milliseconds since 1970.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.skip("trinity-");
  for (const std::size_t size : {8U, 4U, 4U, 4U, 12U}) {
    id.hex(size, size);
    id.skip("-");
  }
  const auto wall = read_epoch_ms(id.digits(13));
  return id.done() && accept_certain(out, wall, k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder gmx_message_id{checked({.title = "GMX and WEB.DE Message-ID",
                                                 .source = "worked example",
                                                 .mistaken_for = "nothing met",
                                                 .places = at(ClockPlace::message_id),
                                                 .wants = id_has::dash,
                                                 .actor = ClockActor::first_server,
                                                 .reference = ClockReference::date,
                                                 .decode = decode})};

}  // namespace forensics::decoders
