#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Microseconds since 1970: see read_google_id.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view right = context.sides.right;
  if (right != "google.com" && !right.ends_with(".google.com") && !right.ends_with(".gmail.com"))
    return false;
  return read_google_id(context.sides.left, out);
}

}  // namespace

extern constexpr Decoder google_services_message_id{
    checked({.title = "Message-ID of Google services",
             .source = "layout published by Metaspike; 535 messages",
             .mistaken_for = "28 hexadecimal digits of chance, which read so once in a hundred",
             .places = at(ClockPlace::message_id),
             .shortest = 28,
             .longest = 28,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
