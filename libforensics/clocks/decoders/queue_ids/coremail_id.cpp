#include <array>

#include "libforensics/clocks/base64.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_session = 22;                // letters of sixteen bytes
constexpr std::string_view k_last_letters = "AQgw";  // two bits and no others
constexpr std::uint32_t k_no_address = 0xFFFFFFFF;

// "--.", the process, a letter and a number: "--.25880S4".
bool has_tail(std::string_view tail) noexcept {
  IdScanner id(tail);
  id.skip("--.");
  id.digits(1, 8);
  id.upper(1, 1);
  id.digits(1, 6);
  return id.done();
}

// Of sixteen bytes the first four are the server's IPv4 address, bytes 9 to 12 seconds since 1970,
// both little-endian: "QgACwAA3x5lnAP9kqrvMAA--.25880S4".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (token.size() <= k_session || !hop_may_be(context, {"coremail"})) return false;
  if (k_last_letters.find(token[k_session - 1]) == std::string_view::npos) return false;
  std::array<std::uint8_t, 16> bytes{};
  if (read_base64(token.substr(0, k_session), bytes) != bytes.size()) return false;
  if (!has_tail(token.substr(k_session))) return false;
  const auto word = [&](std::size_t at) {
    return std::uint32_t{bytes[at]} | std::uint32_t{bytes[at + 1]} << 8U |
           std::uint32_t{bytes[at + 2]} << 16U | std::uint32_t{bytes[at + 3]} << 24U;
  };
  if (word(0) != k_no_address) out.ip = IpAddress::from_v4(word(0));
  return accept(out, from_epoch_s(word(8)));
}

}  // namespace

extern constexpr Decoder coremail_id{checked(
    {.title = "Coremail id",
     .source =
         "layout fitted: 0 to 14 s before the stamp in 25 of 25 lines of 2021 to 2026; the address "
         "is that of the server's own network, or the line above names it, in 22 (gateways have "
         "none)",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::received_id),
     .wants = id_has::dash | id_has::dot,
     .shortest = 27,
     .longest = 40,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
