#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Seconds since 1970 in two numbers of 16 bits, microseconds, chance.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const auto high = read_decimal(id.digits(5));
  id.skip(".");
  const auto low = read_decimal(id.digits(1, 5));
  id.skip(".");
  const auto micros = read_decimal(id.digits(1, 6));
  id.skip(".");
  id.digits(1, 6);
  if (!id.done() || !high || !low || !micros || *high > 0xFFFF || *low > 0xFFFF) return false;
  const std::uint64_t seconds = *high << 16U | *low;
  return accept(out, from_epoch_us(static_cast<std::int64_t>(seconds * 1'000'000 + *micros)),
                k_a_microsecond_ns);
}

}  // namespace

extern constexpr Decoder emacs_vm_message_id{
    checked({.title = "Emacs VM Message-ID",
             .source = "within 2 s of Date in 50 of 50 messages",
             .mistaken_for = "four numbers with full stops: an address is shorter",
             .rank = DecoderRank::likely,
             .places = at(ClockPlace::message_id),
             .wants = id_has::digit_first | id_has::dot,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
