#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-Cyrus-Session-Id"};

// The process, seconds since 1970, a counter, chance: "cyrus-181255-1563482369-1-1234567890123";
// since 3.13 the host in front and the process behind: "mail1-1790704934-1293611-2-1234567890123".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  const bool is_older = token.starts_with("cyrus-");
  const std::size_t split = is_older ? 5 : token.find('-');
  if (split == std::string_view::npos || split == 0) return false;
  IdScanner id(token.substr(split + 1));
  if (is_older) {
    id.digits(1, 10);
    id.skip("-");
  }
  const auto seconds = read_epoch_s(id.digits(10));
  id.skip("-");
  if (!is_older) {
    id.digits(1, 10);
    id.skip("-");
  }
  id.digits(1, 10);
  id.skip("-");
  id.digits(1, 20);
  if (!id.done() || !accept(out, seconds)) return false;
  out.reference = nearest_stamp(context, out.wall);
  return true;
}

}  // namespace

extern constexpr Decoder cyrus_session_id{checked(
    {.title = "Session id of Cyrus",
     .source = "within 1 s of the stamp of Cyrus's own line in 5 of 5 messages of 2019 to 2026",
     .mistaken_for = "nothing met",
     .places = at(ClockPlace::field),
     .actor = ClockActor::hop_server,
     .reference = ClockReference::other_field,
     .twin = "the nearest stamp",
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
