#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/uuid.h"

namespace forensics::decoders {
namespace {

bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const auto uuid = read_uuid(token);
  if (!uuid || uuid_version(*uuid) != 1) return false;
  out.wall = *uuid_instant(*uuid);
  out.resolution_ns = 100;
  out.add_fact(uuid_names_card(*uuid) ? "mac" : "node", token.substr(token.size() - 12));
  // Drawn once when the generator starts, so it tells one run of it from another.
  out.add_fact("clock_sequence", static_cast<std::int64_t>(uuid->low >> 48U & 0x3FFFU));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder uuid_v1{
    checked({.title = "UUID of version 1",
             .source = "RFC 9562 5.1",
             .mistaken_for = "a random 128-bit number: 1 in 64 has its version and variant",
             .rank = DecoderRank::generic,
             .places = at(ClockPlace::token),
             .decode = decode})};

}  // namespace forensics::decoders
