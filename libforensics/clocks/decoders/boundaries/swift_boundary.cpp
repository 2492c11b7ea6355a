#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

// "<number><13 digits of uniqid><d.dddddddd>_=_"
bool read_prefixed_uniqid(std::string_view text, ClockReading& out) noexcept {
  constexpr std::size_t k_tail = 10;  // "2.58692404"
  constexpr std::size_t k_unique = 13;
  if (!text.ends_with("_=_")) return false;
  text.remove_suffix(3);
  if (text.size() < k_tail + k_unique) return false;
  IdScanner tail(text.substr(text.size() - k_tail));
  tail.digits(1, 1);
  tail.skip(".");
  tail.digits(8);
  const std::string_view head = text.substr(0, text.size() - k_tail);
  const std::string_view number = head.substr(0, head.size() - k_unique);
  if (!tail.done() || !(number.empty() || is_all_digits(number))) return false;
  return accept(out, read_hex_micros(head.substr(head.size() - k_unique)), k_a_microsecond_ns);
}

// Seconds since 1970 and a hash, or a number and PHP's uniqid() with its random tail.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  IdScanner id(token);
  if (!id.skip_if("_=_swift_v4_") && !id.skip_if("_=_swift_")) {
    id.skip("_=_swift-");
    return id.ok() && read_prefixed_uniqid(id.rest(), out);
  }
  const auto wall = read_epoch_s(id.digits(10));
  id.skip("_");
  id.lower_hex(32);
  id.skip("_=_");
  return id.done() && accept_certain(out, wall);
}

}  // namespace

extern constexpr Decoder swift_boundary{
    checked({.title = "Swift Mailer boundary",
             .source = "source of Swift Mailer; within 2 s of Date in 25 of 25 messages",
             .mistaken_for = "nothing met",
             .places = at(ClockPlace::boundary),
             .wants = id_has::underscore,
             .actor = ClockActor::author,
             .reference = ClockReference::date,
             .decode = decode})};

}  // namespace forensics::decoders
