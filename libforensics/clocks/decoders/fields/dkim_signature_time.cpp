#include "libforensics/clocks/decoder.h"
#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/tags.h"

namespace forensics::decoders {
namespace {

constexpr std::string_view k_fields[] = {"DKIM-Signature", "X-Google-DKIM-Signature"};

// t=, the time of signing; x=, when it lapses. RFC 6376 3.5.
bool decode(std::string_view token, const ClockContext& /*context*/, ClockReading& out) {
  const SignatureTags tags = read_signature_tags(token);
  if (tags.version != "1" || tags.signature.empty()) return false;
  const auto signed_at = read_decimal(tags.signed_at);
  if (!signed_at || *signed_at > 4'102'444'800U) return false;
  out.wall = from_epoch_s(static_cast<std::int64_t>(*signed_at));
  if (const auto lapses = read_decimal(tags.expires); lapses && *lapses < 1ULL << 40U)
    out.add_fact("expires_epoch", static_cast<std::int64_t>(*lapses));
  if (tags.domain.data() != nullptr) out.add_fact("domain", tags.domain);
  return is_mail_era(out.wall);
}

}  // namespace

extern constexpr Decoder dkim_signature_time{checked(
    {.title = "Time of a DKIM signature",
     .source = "RFC 6376 3.5; 2,156 signatures: within 10 min of the newest stamp in 93 %, a day "
               "in 96 %",
     .mistaken_for = "genuine mail that was queued, moderated or sent again",
     .places = at(ClockPlace::field),
     .actor = ClockActor::signer,
     .reference = ClockReference::newest_hop,
     .fields = k_fields,
     .decode = decode})};

}  // namespace forensics::decoders
