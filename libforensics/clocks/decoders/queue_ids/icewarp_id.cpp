#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Local wall clock, four more digits: "201907161552157301".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 18 || !is_all_digits(token)) return false;
  if (!hop_may_be(context, {"icewarp"})) return false;
  return accept(out, read_calendar(token.substr(0, 14)));
}

}  // namespace

extern constexpr Decoder icewarp_id{
    checked({.title = "IceWarp id",
             .source = "12 of 12 ids of 2017 to 2025 are within 1 s of the stamp in its own zone; "
                       "older ids hide none",
             .mistaken_for = "eighteen digits",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first,
             .shortest = 18,
             .longest = 18,
             .actor = ClockActor::hop_server,
             .zone = ClockZone::local,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
