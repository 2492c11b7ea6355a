#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"
#include "libforensics/clocks/sendmail_time.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_half = 14;

// Two ids as sendmail makes them: of the session, then of the message:
// "331ItuHl030779-331ItuHm030779".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() != 2 * k_half + 1 || token[k_half] != '-') return false;
  if (!hop_may_be(context, {"fortimail"})) return false;
  const std::string_view message = token.substr(k_half + 1);
  if (!is_all_digits(token.substr(8, 6)) || !is_all_digits(message.substr(8))) return false;
  return read_sendmail_time(token) && accept(out, read_sendmail_time(message));
}

}  // namespace

extern constexpr Decoder fortimail_id{
    checked({.title = "FortiMail session and message id",
             .source = "layout fitted: within 5 s of the stamp in 4 of 4 lines of 2021 to 2023",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::dash,
             .shortest = 2 * k_half + 1,
             .longest = 2 * k_half + 1,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
