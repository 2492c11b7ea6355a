#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A counter, seconds since 1970, process id, the list.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  id.skip("mailman.");
  id.digits(1, 10);
  id.skip(".");
  const auto wall = read_epoch_s(id.digits(9, 10));
  id.skip(".");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip(".");
  if (!id.ok() || id.rest().empty() || !pid || !accept_certain(out, wall)) return false;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  out.add_fact("list", id.rest());
  return true;
}

}  // namespace

extern constexpr Decoder mailman_message_id{checked({.title = "Mailman 2 Message-ID",
                                                     .source = "rspamd knows it by this shape",
                                                     .mistaken_for = "nothing met",
                                                     .places = at(ClockPlace::message_id),
                                                     .wants = id_has::dot,
                                                     .actor = ClockActor::first_server,
                                                     .reference = ClockReference::date,
                                                     .decode = decode})};

}  // namespace forensics::decoders
