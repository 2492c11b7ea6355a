#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/sendmail_time.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_longest = 16;  // processes of AIX have up to eight digits

// Y M D h m s in base 60 (UTC, month and year from 0), then two digits of a counter (8.12) or one
// (8.10, 8.11), then the process id: "37B52g7E014839", "g7LFJuZ30902".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() < 12 || token.size() > k_longest) return false;
  if (!hop_may_be(context, {"sendmail", "renamed-sendmail", "proofpoint-filterd"})) return false;
  const auto instant = read_sendmail_time(token);
  if (!instant) return false;
  const std::size_t counter_digits = token.size() >= 14 ? 2 : 1;
  const auto counter = read_digits(token.substr(6, counter_digits), k_base60);
  const auto pid = read_decimal(token.substr(6 + counter_digits));
  if (!counter || !pid) return false;
  // 8.8 and older wrote the hour as a letter, two letters of a counter, the process id: where that
  // has ten digits ("RAA0000008029", Digital UNIX), it would be the first message of a midnight.
  if (token.substr(3, 3) == "000" && *counter == 0) return false;
  out.wall = *instant;
  out.add_fact("sequence", static_cast<std::int64_t>(*counter));
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder sendmail_queue_id{checked(
    {.title = "sendmail 8.10 and later queue id",
     .source = "sendmail 8.17.1 queue.c assign_queueid; within 10 min of the stamp in 99.9 % of "
               "9,643 lines",
     .mistaken_for =
         "twelve to sixteen letters and digits that end in digits; Proofpoint keeps the "
         "id of the first pass through its filter",
     .places = at(ClockPlace::received_id),
     .shortest = 12,
     .longest = k_longest,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
