#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-Bm-Transport-Timestamp"};

// Milliseconds since 1970.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 13 || !accept(out, read_epoch_ms(token), k_a_millisecond_ns)) return false;
  out.reference = nearest_stamp(context, out.wall);
  return true;
}

}  // namespace

extern constexpr Decoder bluemind_transport_time{checked(
    {.title = "X-Bm-Transport-Timestamp of BlueMind",
     .source = "within 2 s of the next server's signature or Date in 7 of 7 messages",
     .mistaken_for = "nothing met; compared with the nearest stamp of all, since the filter writes "
                     "no line of its own",
     .places = at(ClockPlace::field),
     .actor = ClockActor::hop_server,
     .reference = ClockReference::other_field,
     .twin = "the nearest stamp",
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
