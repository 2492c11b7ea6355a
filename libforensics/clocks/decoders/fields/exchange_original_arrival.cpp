#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/exchange_time.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-OriginalArrivalTime"};

constexpr std::int64_t k_ticks_a_milli = 10'000;

// "22 Aug 2002 17:19:48.0582 (UTC) FILETIME=[1E226060:01C24A00]": milliseconds in four digits, then
// the same in 100 ns since 1601, the low half first.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::string_view k_mark = "FILETIME=[";
  const auto text = read_exchange_time(token);
  if (!text || !text->rest.starts_with(k_mark)) return false;
  const std::string_view halves = text->rest.substr(k_mark.size());
  if (halves.size() != 18 || halves[8] != ':' || halves[17] != ']') return false;
  const auto low = read_hex(halves.substr(0, 8));
  const auto high = read_hex(halves.substr(9, 8));
  if (!low || !high) return false;
  out.wall = from_filetime(*high << 32U | *low);
  out.impossible = !is_mail_era(out.wall);
  out.resolution_ns = 100;
  out.check_held = out.wall.seconds == text->instant.seconds &&
                   out.wall.nanos / 100 / k_ticks_a_milli == text->fraction;
  out.reference = nearest_stamp(context, out.wall, {"ms-smtpsvc", "ms-mail-pickup"});
  return true;
}

}  // namespace

extern constexpr Decoder exchange_original_arrival{checked(
    {.title = "X-OriginalArrivalTime of Microsoft SMTP service",
     .source = "310 of 310 fields: text and FILETIME agree to the millisecond; within 1 s of the "
               "stamp in 161 of 161",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::field),
     .actor = ClockActor::hop_server,
     .reference = ClockReference::other_field,
     .twin = "the nearest stamp of its servers",
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
