#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::uint64_t k_letter_s = 0x30000000;

// Seconds since 1970 of the author's wall clock. Of GroupWise 5 "s" stands for the first digit, a
// 3, and three digits follow: "s82ac16f.096". Of 7 and 8 post office, domain and a digit do:
// "43723B57.76F0.0078.0".
std::optional<std::uint64_t> seconds_of(std::string_view text) noexcept {
  IdScanner id(text);
  if (id.skip_if("s")) {
    const auto seconds = read_hex(id.lower_hex(7));
    id.skip(".");
    id.digits(3);
    return id.done() && seconds ? std::optional(*seconds + k_letter_s) : std::nullopt;
  }
  const auto seconds = read_hex(id.upper_hex(8));
  id.skip(".");
  id.upper_hex(4);
  id.skip(".");
  id.upper_hex(4);
  id.skip(".");
  id.digits(1);
  return id.done() ? seconds : std::nullopt;
}

bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const auto seconds = seconds_of(context.sides.left);
  return seconds && accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder groupwise_older_message_id{checked(
    {.title = "GroupWise 5 to 8 Message-ID",
     .source = "GroupWise 5: 9 to 26 s after Date in 4 of 4 messages of 1999 to 2001; 7 and "
               "8: equal to Date in 8 of 10 of 2005 to 2009, an hour off where Date is in UTC",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::message_id),
     .wants = id_has::dot,
     .shortest = 12,
     .longest = 20,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
