#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// Five letters, 45 zeros, the seconds in base 36, "00", 22 letters of base 64.
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  constexpr std::size_t k_key = 5;
  constexpr std::string_view k_zeros = "000000000000000000000000000000000000000000000";
  if (context.sides.right != "sfdc.net" || context.sides.left.size() != 80) return false;
  IdScanner id(context.sides.left.substr(k_key));
  id.skip(k_zeros);
  const auto seconds = read_digits(id.alnum(6, 6), k_base36);
  id.skip("00");
  if (!id.ok() || !seconds) return false;
  return accept_certain(out, from_epoch_s(static_cast<std::int64_t>(*seconds)));
}

}  // namespace

extern constexpr Decoder salesforce_message_id{checked(
    {.title = "Salesforce Message-ID",
     .source =
         "layout fitted: within 1 s of Date or the first stamp in 5 of 5 messages of 2018 to 2026",
     .mistaken_for = "nothing met; a later form of two random words tells no time",
     .places = at(ClockPlace::message_id),
     .shortest = 80,
     .longest = 80,
     .actor = ClockActor::first_server,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
