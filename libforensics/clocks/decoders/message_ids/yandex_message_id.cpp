#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::size_t k_seconds = 10;
constexpr std::size_t k_shortest = 13;
constexpr std::size_t k_longest = 18;

// A number of three to eight digits, then seconds since 1970: "2051651520831198@web40j.yandex.ru".
// The host may be a UUID (2026).
bool decode(std::string_view /*token*/, const ClockContext& context, ClockReading& out) {
  const IdSides& sides = context.sides;
  const std::string_view id = sides.left;
  if (id.size() < k_shortest || id.size() > k_longest || !is_all_digits(id)) return false;
  const bool is_host = sides.right.find(".yandex") != std::string_view::npos;
  if (!is_host && !client_program(context.headers).starts_with("Yamail")) return false;
  return accept(out, read_epoch_s(id.substr(id.size() - k_seconds)));
}

}  // namespace

extern constexpr Decoder yandex_message_id{checked(
    {.title = "Yandex web mail Message-ID",
     .source = "13 messages of 2012 to 2026: equal to Date in 8, up to 38 min before it in 5 "
               "(the letter was begun then)",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::message_id),
     .wants = id_has::number_first,
     .shortest = k_shortest,
     .longest = k_longest,
     .actor = ClockActor::first_server,
     .reference = ClockReference::date,
     .decode = decode})};

}  // namespace forensics::decoders
