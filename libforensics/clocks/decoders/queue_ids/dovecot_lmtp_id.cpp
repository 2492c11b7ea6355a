#include <array>

#include "libforensics/clocks/base64.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"

namespace forensics::decoders {
namespace {

std::uint32_t little_endian(const std::uint8_t* bytes) noexcept {
  return bytes[0] | std::uint32_t{bytes[1]} << 8U | std::uint32_t{bytes[2]} << 16U |
         std::uint32_t{bytes[3]} << 24U;
}

// Nanoseconds, seconds, process and host, little endian, in base 64: "pLzoBVClyGIiVgAA3BZZyA".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_bytes = 16;
  if (token.size() != 22 || !hop_may_be(context, {"dovecot-lmtp"})) return false;
  std::array<std::uint8_t, k_bytes> bytes{};
  if (read_base64(token, bytes) != k_bytes) return false;
  const std::uint32_t nanos = little_endian(bytes.data());
  out.wall = {little_endian(bytes.data() + 4), nanos};
  if (nanos >= 1'000'000'000 || !is_mail_era(out.wall)) return false;
  out.resolution_ns = 1;
  out.add_fact("pid", std::int64_t{little_endian(bytes.data() + 8)});
  return true;
}

}  // namespace

extern constexpr Decoder dovecot_lmtp_id{checked(
    {.title = "Dovecot LMTP session id",
     .source = "Dovecot guid_128_generate; within 5 s of the stamp in 1,774 of 1,774 lines",
     .mistaken_for = "any 22 characters of base 64; a fraction of a second below one is asked for",
     .places = at(ClockPlace::received_id),
     .shortest = 22,
     .longest = 22,
     .actor = ClockActor::hop_server,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
