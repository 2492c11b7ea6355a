#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// UTC wall clock, host, 32 hexadecimal digits, "~" and a Postfix id:
// "20230608121123mip14d0...~mrd7eajJr2145721457mip1h".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() < 48 || !hop_may_be(context, {"knoxportal"})) return false;
  const std::size_t tilde = token.find('~');
  if (tilde == std::string_view::npos || tilde < 46 || !is_lower_hex(token.substr(tilde - 32, 32)))
    return false;
  const auto wall = read_calendar(token.substr(0, 14));
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  return true;
}

}  // namespace

extern constexpr Decoder knoxportal_id{
    checked({.title = "Samsung KnoxPortal id",
             .source = "719 and 149 lines: equal to the stamp within 5 s in all",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first | id_has::tilde,
             .shortest = 48,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
