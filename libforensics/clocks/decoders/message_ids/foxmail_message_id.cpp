#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_calendar = 14;
constexpr std::size_t k_shortest = 20;
constexpr std::size_t k_longest = 22;

// Local wall clock, then six to eight digits: "202101271342412253283".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const std::string_view id = context.sides.left;
  if (id.size() < k_shortest || id.size() > k_longest || context.sides.right.empty()) return false;
  if (!is_all_digits(id.substr(k_calendar))) return false;
  return accept(out, read_calendar(id.substr(0, k_calendar)));
}

}  // namespace

extern constexpr Decoder foxmail_message_id{checked(
    {.title = "Foxmail Message-ID",
     .source = "Foxmail 7: 0 to 2 s before Date in 6 of 7 messages of 2012 to 2024; spam programs "
               "that copy it, with 20 digits: 6 to 14 s in 11 of 11",
     .mistaken_for = "a calendar and six to eight digits of any other program",
     .rank = DecoderRank::likely,
     .places = at(ClockPlace::message_id),
     .wants = id_has::number_first,
     .shortest = k_shortest,
     .longest = k_longest,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
