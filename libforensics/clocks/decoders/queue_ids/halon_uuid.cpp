#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/hop_family.h"
#include "libforensics/clocks/uuid.h"

namespace forensics::decoders {
namespace {

// A UUID of version 1, with hyphens (Halon) or without (KumoMTA).
bool decode(std::string_view token, const ClockContext& context, ClockReading& out) {
  if (!hop_may_be(context, {"halon", "kumomta"})) return false;
  const auto uuid = read_uuid(token);
  if (!uuid || uuid_version(*uuid) != 1) return false;
  out.wall = *uuid_instant(*uuid);
  out.resolution_ns = 100;
  out.add_fact(uuid_names_card(*uuid) ? "mac" : "node", token.substr(token.size() - 12));
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder halon_uuid{
    checked({.title = "Halon or KumoMTA id (UUID 1)",
             .source = "RFC 9562 5.1; within 5 s of the stamp in 30 of 30 lines",
             .mistaken_for = "any other UUID of version 1",
             .places = at(ClockPlace::received_id),
             .shortest = 32,
             .longest = 36,
             .actor = ClockActor::hop_server,
             .reference = ClockReference::stamp,
             .decode = decode})};

}  // namespace forensics::decoders
