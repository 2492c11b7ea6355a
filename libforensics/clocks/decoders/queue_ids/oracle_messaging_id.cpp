#include <optional>

#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

// The six digits of seconds in base 36: three near the front, three behind the process
// ("0GQU0007PJV4YB", "0NAK0041N80S4K20"), or together ("GWWJX300.HYQ").
std::optional<std::uint64_t> seconds_of(std::string_view id) noexcept {
  const bool split = (id.size() == 14 || id.size() == 16) && id.front() == '0';
  const bool joined = id.size() == 12 && id[8] == '.';
  if (!split && !joined) return std::nullopt;
  const auto high = read_digits(id.substr(split ? 1 : 0, 3), k_base36);
  const auto low = read_digits(id.substr(split ? 9 : 3, 3), k_base36);
  if (!high || !low) return std::nullopt;
  return *high * 46'656 + *low;
}

bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"oracle-messaging", "pmdf"})) return false;
  const std::string_view id = token.substr(0, token.find('@'));
  for (const char c : id) {
    if (!is_digit(c) && !is_upper(c) && c != '.') return false;
  }
  const auto seconds = seconds_of(id);
  if (!seconds) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*seconds));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder oracle_messaging_id{checked(
    {.title = "Oracle, Sun, iPlanet Messaging Server, SIMS and PMDF for Unix id",
     .source =
         "layout fitted on 100 lines of 2002 to 2015; within 1 s of the stamp in 12 of 14 lines "
         "of SIMS and PMDF",
     .mistaken_for = "any 12, 14 or 16 capitals and digits; read only behind this server",
     .places = at(ClockPlace::received_id),
     .shortest = 12,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
