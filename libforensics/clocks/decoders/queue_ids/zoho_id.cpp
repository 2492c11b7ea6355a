#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// Milliseconds of the epoch and a random number lead: "1576692164735102.7071942283399".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_millis = 13;
  const std::size_t dot = token.find('.');
  if (dot == std::string_view::npos || dot < k_millis || dot > 19) return false;
  if (!is_all_digits(token.substr(0, dot)) || !is_all_digits(token.substr(dot + 1))) return false;
  if (context.hop != nullptr &&
      find_ignoring_case(context.hop->by.name, "zoho") == std::string_view::npos)
    return false;
  const auto millis = read_decimal(token.substr(0, k_millis));
  if (!millis) return false;
  out.wall = from_epoch_ms(static_cast<std::int64_t>(*millis));
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder zoho_id{
    checked({.title = "Zoho Mail id",
             .source = "layout fitted: within 5 s of the stamp in 33 of 33 lines",
             .mistaken_for = "any decimal fraction; read only where the server is named zoho",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
