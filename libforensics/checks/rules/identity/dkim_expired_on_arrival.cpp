#include <charconv>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.newest_stamp || !evidence.has_claimed_hop()) return Outcome::not_applicable;
  bool asked = false;
  for (const SignatureTags& signature : evidence.dkim) {
    const std::string_view text = signature.expires;
    std::int64_t expiry = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), expiry);
    if (text.empty() || error != std::errc{}) continue;
    asked = true;
    if (evidence.newest_stamp->seconds <= expiry) continue;
    note.add(evidence, text);
    note.instant = Instant{expiry, 0};
    note.seconds = evidence.newest_stamp->seconds - expiry;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check dkim_expired_on_arrival{checked(
    {.title = "A DKIM signature had expired when the message arrived",
     .rationale = "Signatures live for days; one that travels with a copied header is older",
     .source = "seven days for Google; copied Google blocks show it",
     .false_positives = "messages held for weeks",
     .summary = "the signature expired at {time}, the newest stamp is later by {duration}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::dkim | message_has::claimed_hop,
     .group = "signature_clock",
     .run = run})};

}  // namespace forensics::rules
