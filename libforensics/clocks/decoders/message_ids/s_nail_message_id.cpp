#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_base64url =
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

// UTC, some characters of chance, the user: "20210119171923.q5DqT%user".
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto wall = read_calendar(id.digits(14));
  id.skip(".");
  if (!id.ok()) return false;
  const std::string_view rest = id.rest();
  const std::size_t chance = rest.find_first_not_of(k_base64url);
  const bool has_user = chance != std::string_view::npos && rest[chance] == '%';
  const std::size_t size = chance == std::string_view::npos ? rest.size() : chance;
  if (size < 4 || size > 12 || (chance != std::string_view::npos && !has_user)) return false;
  const bool named =
      find_ignoring_case(client_program(context.headers), "nail") != std::string_view::npos;
  return (has_user || named) && accept(out, wall);
}

}  // namespace

extern constexpr Decoder s_nail_message_id{
    checked({.title = "S-nail Message-ID",
             .source = "source of S-nail: UTC",
             .mistaken_for = "a calendar and five letters of other programs: read only with \"%\" "
                             "or under its own name",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::number_first | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
