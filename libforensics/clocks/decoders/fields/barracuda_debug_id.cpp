#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-ASG-Debug-ID"};

// Seconds since 1970 in front of the first dash: "1603810184-0a88186a66706ac0001-ZXuqFv".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  IdScanner id(token);
  const auto seconds = read_epoch_s(id.digits(9, 10));
  id.skip("-");
  if (!id.ok() || id.rest().empty() || !accept(out, seconds)) return false;
  out.reference = nearest_stamp(context, out.wall, {"barracuda"});
  return true;
}

}  // namespace

extern constexpr Decoder barracuda_debug_id{checked(
    {.title = "X-ASG-Debug-ID of Barracuda",
     .source = "within 2 s of the stamp in 11 of 13 messages, 72 s and 200 s before it in two",
     .mistaken_for = "nothing met; it starts with the connection, the stamp is of the end",
     .places = at(ClockPlace::field),
     .actor = ClockActor::hop_server,
     .reference = ClockReference::other_field,
     .twin = "the nearest stamp of its servers",
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
