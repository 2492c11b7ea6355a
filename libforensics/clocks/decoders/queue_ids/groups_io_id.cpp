#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_seconds = 10;
constexpr std::size_t k_nanos = 9;

// "smtpd.web10.39044.1681293526159574737": a process, nanoseconds since 1970.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  id.skip("smtpd.");
  id.alnum(1, 12);
  id.skip(".");
  id.digits(1, 8);
  id.skip(".");
  const auto seconds = read_epoch_s(id.digits(k_seconds));
  id.digits(k_nanos);
  return id.done() && accept(out, seconds);
}

}  // namespace

extern constexpr Decoder groups_io_id{
    checked({.title = "groups.io queue id",
             .source = "layout fitted: to the second of the stamp in 6 of 6 lines of 2021 to 2023",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::received_id) | at(ClockPlace::x_received_id),
             .shortest = 29,
             .longest = 46,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
