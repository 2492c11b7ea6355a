#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/id_scanner.h"
#include "libforensics/clocks/id_shapes.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"X-purgate-ID"};

// The customer and "::", or the node and "/"; seconds since 1970; numbers:
// "151534::1718020545-82CB3642-C77B72EE/0/0", "tlsNG-c1860d/1781092263-BCB64DB1-622FC108/0/0".
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  const std::size_t colons = token.find("::");
  const bool has_colons = colons != std::string_view::npos;
  const std::size_t split = has_colons ? colons + 1 : token.find('/');
  if (split == std::string_view::npos) return false;
  IdScanner id(token.substr(split + 1));
  const auto seconds = read_epoch_s(id.digits(10));
  id.skip("-");
  id.upper_hex(8);
  if (!id.ok() || !accept(out, seconds)) return false;
  out.reference = nearest_stamp(context, out.wall);
  return true;
}

}  // namespace

extern constexpr Decoder expurgate_id{checked(
    {.title = "X-purgate-ID of eXpurgate",
     .source = "12 s to 2.5 minutes behind Date in 5 of 5 messages",
     .mistaken_for = "nothing met; compared with the nearest stamp of all, since the filter writes "
                     "no line of its own",
     .places = at(ClockPlace::field),
     .actor = ClockActor::hop_server,
     .reference = ClockReference::other_field,
     .twin = "the nearest stamp",
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
