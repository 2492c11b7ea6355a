#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// Local wall clock to 1/100 s, then the process: "2001062815511946:12258", later with "-".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_clock = 16;
  if (token.size() < k_clock + 2 || !hop_may_be(context, {"lotus-domino"})) return false;
  if (token[k_clock] != ':' && token[k_clock] != '-') return false;
  const auto wall = read_calendar(token.substr(0, 14));
  const auto hundredths = read_decimal(token.substr(14, 2));
  const auto pid = read_decimal(token.substr(k_clock + 1));
  if (!wall || !hundredths || !pid || !is_mail_era(*wall)) return false;
  out.wall = {wall->seconds, static_cast<std::uint32_t>(*hundredths) * 10'000'000U};
  out.resolution_ns = 10'000'000;
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder lotus_domino_id{
    checked({.title = "Lotus Domino id",
             .source = "11 of 11 ids equal the stamp in its own zone",
             .mistaken_for = "sixteen digits and a number",
             .places = at(ClockPlace::received_id),
             .wants = id_has::number_first,
             .shortest = 18,
             .actor = ClockActor::hop_server,
             .zone = ClockZone::local,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
