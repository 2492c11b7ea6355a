#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

constexpr std::int64_t k_first = 1'230'768'000;  // 2009: there was no MongoDB before
constexpr std::int64_t k_near = 30LL * 86'400;   // a random id falls so near in 0.12 %

// Seconds, then a random part and a counter, 24 hexadecimal digits: "64c287db8eae254b7ee92baf".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_size = 24;
  if (token.size() != k_size || !is_lower_hex(token)) return false;
  if (!hop_may_be(context, {"http-api", "mailgun-smtp", "generic"})) return false;
  const auto seconds = read_hex(token.substr(0, 8));
  if (!seconds) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  if (out.wall.seconds < k_first || !is_mail_era(out.wall)) return false;
  if (context.hop == nullptr || context.hop->family != "generic") return true;
  if (!context.hop->date.instant) return false;
  const std::int64_t apart = out.wall.seconds - context.hop->date.instant->seconds;
  return apart > -k_near && apart < k_near;
}

}  // namespace

extern constexpr Decoder object_id{checked(
    {.title = "MongoDB ObjectId (Mailgun and others)",
     .source = "113 ids: within 2 s of the stamp in 91 %, 10 min in 96 %; the second of it in 18 "
               "of 18 of Mailgun's SMTP",
     .mistaken_for = "any 24 hexadecimal digits; behind servers not known to write it, only a time "
                     "within 30 days of the stamp counts",
     .places = at(ClockPlace::received_id),
     .shortest = 24,
     .longest = 24,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
