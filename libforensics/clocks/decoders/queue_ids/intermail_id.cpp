#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// UTC wall clock, a counter of letters and digits, host: "20020913194106.BWPD670.fe01@client".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() < 18 || token[14] != '.' || !hop_may_be(context, {"intermail"})) return false;
  if (!is_upper(token[15])) return false;
  const auto wall = read_calendar(token.substr(0, 14));
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  return true;
}

}  // namespace

extern constexpr Decoder intermail_id{
    checked({.title = "InterMail (Openwave) id",
             .source = "layout fitted: within 2 s of the stamp in 106 of 106 lines of 2002",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first | id_has::dot,
             .shortest = 18,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
