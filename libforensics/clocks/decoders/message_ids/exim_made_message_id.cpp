#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {

extern const Decoder exim_message_id;  // queue_ids/exim_message_id.cpp

namespace {

// "E" and the id of the message, as in the Received line.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view left = context.sides.left;
  if (!left.starts_with('E') || !exim_message_id.decode(left.substr(1), {}, out)) return false;
  out.check_held = is_id_of_a_hop(context.chain, left.substr(1));
  return true;
}

}  // namespace

extern constexpr Decoder exim_made_message_id{
    checked({.title = "Message-ID that Exim adds",
             .source = "the id is that of a Received line in 189 of 189 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::message_id),
             .wants = id_has::dash,
             .shortest = 17,
             .longest = 24,
             .actor = ClockActor::first_server,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
