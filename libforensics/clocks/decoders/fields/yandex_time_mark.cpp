#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-Yandex-TimeMark"};

// Seconds since 1970, from about 2018 with a fraction of up to three digits: "1589233861.788".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  IdScanner id(token);
  const auto seconds = read_epoch_s(id.digits(10));
  if (id.skip_if(".")) id.digits(1, 3);
  if (!id.done() || !accept(out, seconds)) return false;
  out.reference = nearest_stamp(context, out.wall, {"yandex"});
  return true;
}

}  // namespace

extern constexpr Decoder yandex_time_mark{
    checked({.title = "X-Yandex-TimeMark",
             .source = "within 2 s of the stamp in 21 of 21 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::field),
             .actor = ClockActor::hop_server,
             .reference = ClockReference::other_field,
             .twin = "the nearest stamp of its servers",
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
