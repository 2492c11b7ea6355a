#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-Mimecast-MFC-PROC-ID", "X-Mimecast-MFC-AGG-ID"};

// Base 64 of the URL kind, which may hold underscores, and seconds since 1970 behind the last one:
// "7vG2dPVPNouSKl29-JRabg_1756490652".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_digits = 10;
  if (token.size() < 22 + 1 + k_digits) return false;
  const std::size_t split = token.size() - k_digits;
  if (token[split - 1] != '_' || !is_all_digits(token.substr(split))) return false;
  if (!accept(out, read_epoch_s(token.substr(split)))) return false;
  out.reference = nearest_stamp(context, out.wall, {"mimecast"});
  return true;
}

}  // namespace

extern constexpr Decoder mimecast_processing_id{
    checked({.title = "Processing id of Mimecast",
             .source = "within 17 s of the stamp or of Date in 10 of 10 fields",
             .mistaken_for = "nothing met; older ids tell no time",
             .places = at(ClockPlace::field),
             .actor = ClockActor::hop_server,
             .reference = ClockReference::other_field,
             .twin = "the nearest stamp of its servers",
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
