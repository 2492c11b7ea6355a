#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/uuid.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const auto uuid = read_uuid(token);
  if (!uuid || uuid_version(*uuid) != 7) return false;
  out.wall = *uuid_instant(*uuid);
  out.resolution_ns = 1'000'000;
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder uuid_v7{
    checked({.title = "UUID of version 7",
             .source = "RFC 9562 5.7",
             .mistaken_for = "a random 128-bit number: 1 in 64 has its version and variant",
             .rank = DecoderRank::generic,
             .places = at(ClockPlace::token),
             .decode = decode})};

}  // namespace forensics::decoders
