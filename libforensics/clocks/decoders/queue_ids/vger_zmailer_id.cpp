#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_digits =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123abcdefghijklmnopqrstuvwxyz456789+-";

// "S", a serial number, the year in three digits of base 64, then one digit each for month and day
// (from 0), hour, minute, second in UTC: "S1727536AbgBJRKE".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_clock = 8;
  if (token.size() < k_clock + 2 || token.front() != 'S') return false;
  if (!hop_may_be(context, {"vger-zmailer", "majordomo", "list-server"})) return false;
  const auto serial = read_decimal(token.substr(1, token.size() - k_clock - 1));
  const std::string_view clock = token.substr(token.size() - k_clock);
  const auto year = read_digits(clock.substr(0, 3), k_digits);
  if (!serial || !year || *year > 9'999) return false;
  unsigned part[5];
  for (std::size_t i = 0; i < 5; ++i) {
    const std::size_t digit = k_digits.find(clock[i + 3]);
    if (digit == std::string_view::npos) return false;
    part[i] = static_cast<unsigned>(digit);
  }
  const auto wall = civil_instant(static_cast<std::int64_t>(*year), part[0] + 1, part[1] + 1,
                                  part[2], part[3], part[4]);
  if (!wall || !is_mail_era(*wall)) return false;
  out.wall = *wall;
  out.add_fact("serial", static_cast<std::int64_t>(*serial));
  return true;
}

}  // namespace

extern constexpr Decoder vger_zmailer_id{
    checked({.title = "ZMailer id of vger.kernel.org",
             .source = "layout fitted: within 5 s of the stamp in 3,432 of 3,432 lines",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id),
             .shortest = 10,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
