#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Microseconds since 1970: see read_google_id.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  return read_google_id(token, out);
}

}  // namespace

extern constexpr Decoder gmail_boundary{
    checked({.title = "Gmail boundary",
             .source = "layout published by Metaspike; within 10 min of Date in 86 % of 1,009 "
                       "messages: the rest was sent later than written",
             .mistaken_for = "28 hexadecimal digits of chance, which read so once in a hundred",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::boundary),
             .shortest = 28,
             .longest = 28,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
