#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_size = 18;
constexpr std::int64_t k_vms_epoch = -3'506'716'800;  // 1858-11-17
constexpr std::uint64_t k_half = 36ULL * 36 * 36 * 36 * 36 * 36;
constexpr std::uint64_t k_ticks_of_half = 1ULL << 34U;

// The local wall clock of VMS, 100 ns, as twelve digits of base 36: the first six count 2^34 ticks
// (29 minutes), the other six are a fraction of that; six more:
// "01JAUGBN351S00038Z@mx.example.org".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"pmdf"})) return false;
  const std::string_view id = token.substr(0, token.find('@'));
  if (id.size() != k_size || !id.starts_with("01")) return false;
  const auto whole = read_digits(id.substr(0, 6), k_base36);
  const auto fraction = read_digits(id.substr(6, 6), k_base36);
  if (!whole || !fraction || !read_digits(id.substr(12), k_base36)) return false;
  constexpr std::uint64_t k_ticks_of_second = 10'000'000;
  const std::uint64_t fine = (*fraction << 24U) / k_half << 10U;
  const std::uint64_t ticks = *whole * k_ticks_of_half + fine;
  const auto seconds = static_cast<std::int64_t>(ticks / k_ticks_of_second);
  return accept(out, from_epoch_s(seconds + k_vms_epoch));
}

}  // namespace

extern constexpr Decoder pmdf_vms_id{checked(
    {.title = "PMDF for VMS id",
     .source = "layout fitted: 2 to 48 s before the stamp's own digits in 13 of 13 lines of "
               "1999 to 2008",
     .mistaken_for = "any 18 capitals and digits; read only behind this server",
     .places = at(ClockPlace::received_id),
     .wants = id_has::digit_first,
     .shortest = k_size,
     .actor = ClockActor::hop_server,
     .zone = ClockZone::local,
     .reference = ClockReference::stamp,
     .decode = decode})};

}  // namespace forensics::decoders
