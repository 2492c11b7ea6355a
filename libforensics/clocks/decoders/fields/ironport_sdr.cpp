#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"IronPort-SDR"};

// Seconds since 1970 in hexadecimal digits and "_": "64929697_abcd...". Values before 2023 have no
// "_" there and tell no time.
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_digits = 8;
  if (token.size() < 2 * k_digits || token[k_digits] != '_') return false;
  const auto seconds = read_hex(token.substr(0, k_digits));
  if (!seconds || !accept(out, from_epoch_s(static_cast<std::int64_t>(*seconds)))) return false;
  out.reference = nearest_stamp(context, out.wall, {"ironport"});
  return true;
}

}  // namespace

extern constexpr Decoder ironport_sdr{
    checked({.title = "IronPort-SDR of Cisco Secure Email",
             .source = "within 1 s of the stamp in 2 of 2 messages of 2023 and 2026",
             .mistaken_for = "nothing met; values before 2023 tell no time",
             .places = at(ClockPlace::field),
             .actor = ClockActor::hop_server,
             .reference = ClockReference::other_field,
             .twin = "the nearest stamp of its servers",
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
