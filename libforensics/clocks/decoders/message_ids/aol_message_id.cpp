#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::int64_t k_1980 = 315'532'800;

// The id that AOL's own Received line has too, and seconds since 1980; of a boundary "part1_" and
// "_boundary" around them: "1a4.129edea5.2bc5340c".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  IdScanner id(sides.left);
  const bool is_boundary = id.skip_if("part");
  if (is_boundary) {
    id.digits(1, 2);
    id.skip("_");
  } else if (!equals_ignoring_case(sides.right, "aol.com")) {
    return false;
  }
  id.lower_hex(1, 4);
  id.skip(".");
  id.lower_hex(6, 8);
  id.skip(".");
  const auto seconds = read_hex(id.lower_hex(8));
  if (is_boundary) id.skip("_boundary");
  if (!id.done() || !seconds) return false;
  return accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds) + k_1980));
}

}  // namespace

extern constexpr Decoder aol_message_id{checked(
    {.title = "AOL Message-ID and boundary",
     .source = "equal to Date in 14 of 14 messages of 2002 to 2006; 2 boundaries hold their id",
     .mistaken_for = "nothing met",
     .places = static_cast<ClockPlaces>(at(ClockPlace::message_id) | at(ClockPlace::boundary)),
     .wants = id_has::dot,
     .shortest = 17,
     .longest = 40,
     .actor = ClockActor::first_server,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
