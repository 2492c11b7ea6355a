#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::int64_t k_1990_ms = 631'152'000'000;

// Release 4.1 has another layout.
bool is_older(const ClockContext& context) noexcept {
  return context.hop != nullptr && context.hop->by.software_version.starts_with("4.1.");
}

// Milliseconds since 1990 of the local wall clock, the server's IPv4 address, up to four digits
// more: "Te1000000abc0000242231c@mx.example.org".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"smtprs"}) || is_older(context)) return false;
  IdScanner id(token);
  id.skip("T");
  const auto millis = read_hex(id.lower_hex(10));
  const auto address = read_hex(id.lower_hex(8));
  id.lower_hex(1, 4);
  if (!id.ok() || !id.rest().starts_with('@') || !millis || !address) return false;
  out.ip = IpAddress::from_v4(static_cast<std::uint32_t>(*address));
  return accept(out, from_epoch_ms(static_cast<std::int64_t>(*millis) + k_1990_ms),
                k_a_millisecond_ns);
}

}  // namespace

extern constexpr Decoder clearswift_id{checked(
    {.title = "MAILsweeper and Clearswift SMTPRS id",
     .source =
         "layout fitted: 0 to 1 s after the stamp's own digits in 51 of 51 lines of 2002 to 2021",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::received_id),
     .shortest = 22,
     .actor = ClockActor::hop_server,
     .zone = ClockZone::local,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
