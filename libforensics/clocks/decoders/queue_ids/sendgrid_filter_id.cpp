#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// A pod's name, seconds in upper hexadecimal, a counter:
// "filterdrecv-58bffd7d74-qdd4b-1-64F647FC-30".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_seconds = 8;
  if (!token.starts_with("filter") && !token.starts_with("recvd-")) return false;
  if (!hop_may_be(context, {"sendgrid"})) return false;
  const std::size_t counter = token.rfind('-');
  if (counter == std::string_view::npos || counter < k_seconds + 1) return false;
  if (token[counter - k_seconds - 1] != '-' || !is_upper_hex(token.substr(counter + 1)))
    return false;
  const std::string_view digits = token.substr(counter - k_seconds, k_seconds);
  if (!is_upper_hex(digits)) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*read_hex(digits)));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder sendgrid_filter_id{checked({.title = "SendGrid filter id",
                                                     .source = "220 ids: equal to the stamp in all",
                                                     .mistaken_for = "nothing met",
                                                     .places = at(ClockPlace::received_id),
                                                     .wants = id_has::dash,
                                                     .actor = ClockActor::hop_server,
                                                     .reference = ClockReference::stamp,
                                                     .decode = decode})};

}  // namespace forensics::decoders
