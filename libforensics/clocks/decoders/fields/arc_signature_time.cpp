#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/tags.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"ARC-Seal", "ARC-Message-Signature"};

// t= of a seal or of a message signature; both carry an instance number. RFC 8617 4.1.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const SignatureTags tags = read_signature_tags(token);
  const auto instance = read_decimal(tags.instance);
  if (!instance || *instance < 1 || *instance > 50 || tags.signature.empty()) return false;
  if (tags.version.data() != nullptr) return false;
  const auto signed_at = read_decimal(tags.signed_at);
  if (!signed_at || *signed_at > 4'102'444'800U) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*signed_at));
  out.add_fact("instance", static_cast<std::int64_t>(*instance));
  if (tags.domain.data() != nullptr) out.add_fact("domain", tags.domain);
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder arc_signature_time{
    checked({.title = "Time of an ARC seal or signature",
             .source = "RFC 8617 4.1",
             .mistaken_for = "genuine mail that waited between two seals",
             .places = at(ClockPlace::field),
             .actor = ClockActor::signer,
             .reference = ClockReference::newest_hop,
             .fields = k_fields,
             .decode = decode})};

}  // namespace forensics::decoders
