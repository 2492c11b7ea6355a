#include "libforensics/base/ascii.h"
#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// SimpleLogin, an alias service in Python, ends its ids with the number of a row of its log. Takes
// that off an id that ends with it, and nothing off others.
void skip_log_number(IdScanner& id) noexcept {
  IdScanner number = id;
  number.skip(".");
  number.digits(1, 12);
  if (number.done()) id = number;
}

// Hundredths of a second since 1970, process id, chance; in Python 2 UTC in fourteen digits.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  IdScanner id(context.sides.left);
  const std::string_view first = id.digits(12, 14);
  id.skip(".");
  const auto pid = read_decimal(id.digits(1, 10));
  id.skip(".");
  id.digits(1, 20);
  if (first.size() == 12) skip_log_number(id);
  if (!id.ok() || !(id.done() || id.skip_if(".")) || !pid) return false;
  if (!id.rest().empty() && is_digit(id.rest().front())) return false;
  if (id.rest() == "swift") return false;
  if (first.size() == 14) {
    if (!accept(out, read_calendar(first))) return false;
  } else {
    const auto count = read_decimal(first);
    if (first.size() != 12 || !count) return false;
    const Instant wall = from_epoch_ms(static_cast<std::int64_t>(*count) * 10);
    if (!accept(out, wall, k_a_centisecond_ns)) return false;
  }
  out.add_fact("pid", static_cast<std::int64_t>(*pid));
  return true;
}

}  // namespace

extern constexpr Decoder python_message_id{checked(
    {.title = "Python make_msgid",
     .source =
         "email.utils of the standard library; 7 messages; 7 of SimpleLogin within 9 s of Date",
     .mistaken_for = "three numbers with full stops",
     .rank = DecoderRank::likely,
     .places = at(ClockPlace::message_id),
     .wants = id_has::number_first | id_has::dot,
     .actor = ClockActor::author,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
