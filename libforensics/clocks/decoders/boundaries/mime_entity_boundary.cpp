#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970, process id, a counter.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("----------=_");
  const auto wall = read_epoch_s(id.digits(9, 10));
  id.skip("-");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip("-");
  id.digits(1, 6);
  if (!id.done() || !pid || !accept_certain(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder mime_entity_boundary{
    checked({.title = "MIME::Entity boundary",
             .source = "within 10 min of Date in 11 of 11 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::boundary),
             .wants = id_has::dash | id_has::underscore,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
