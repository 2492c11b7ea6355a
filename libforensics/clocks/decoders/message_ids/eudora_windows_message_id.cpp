#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Null when the client is not named or has no version.
std::optional<bool> names_version(std::string_view client, std::string_view token) noexcept {
  const std::size_t word = client.find("Version ");
  if (word == std::string_view::npos) return std::nullopt;
  std::string_view version = trim(client.substr(word + 8));
  std::size_t size = 0;
  while (size < version.size() && (is_digit(version[size]) || version[size] == '.')) ++size;
  return size > 0 && token.starts_with(version.substr(0, size));
}

// The version, the local time, chance. The client program must name that version.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  std::size_t parts = 0;
  std::string_view part = id.digits(1, 14);
  for (; part.size() < 14 && parts < 8 && id.skip_if("."); ++parts) part = id.digits(1, 14);
  if (parts < 3 || part.size() != 14) return false;
  id.skip(".");
  id.lower_hex(8);
  if (!id.done() || !accept(out, read_calendar(part))) return false;
  out.check_held = names_version(client_program(context.headers), token);
  return true;
}

}  // namespace

extern constexpr Decoder eudora_windows_message_id{checked(
    {.title = "Eudora for Windows Message-ID",
     .source = "within 10 min of Date in 91 % of 43 messages",
     .mistaken_for = "nothing met",
     .places = static_cast<ClockPlaces>(at(ClockPlace::message_id) | at(ClockPlace::content_id)),
     .wants = id_has::digit_first | id_has::dot,
     .actor = ClockActor::author,
     .zone = ClockZone::local,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
