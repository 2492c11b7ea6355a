#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// A hash, a counter in later versions, milliseconds since 1970, "JavaMail" and the user in older
// ones.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  if (id.skip_if("----=_Part_")) {
    id.digits(1, 12);
    id.skip("_");
  }
  id.skip_if("-");
  id.digits(1, 12);
  id.skip(".");
  std::string_view millis = id.digits(1, 13);
  if (millis.size() < 13 && id.skip_if(".")) millis = id.digits(13);
  if (!id.ok() || !(id.done() || id.rest().starts_with(".JavaMail."))) return false;
  return millis.size() == 13 && accept(out, read_epoch_ms(millis), k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder javamail_message_id{checked(
    {.title = "JavaMail Message-ID and boundary",
     .source =
         "168 message ids, 92 to 95 % within 10 min of Date; 121 boundaries, 97.5 % within 2 s",
     .mistaken_for = "numbers with full stops that end in thirteen digits; bulk mail is made long "
                     "before it is sent",
     .rank = DecoderRank::likely,
     .places = static_cast<ClockPlaces>(at(ClockPlace::message_id) | at(ClockPlace::boundary)),
     .wants = id_has::dot,
     .actor = ClockActor::author,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
