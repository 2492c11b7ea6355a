#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.newest_stamp || !evidence.has_claimed_hop()) return Outcome::not_applicable;
  bool asked = false;
  for (const Clock& clock : evidence.clocks) {
    if (clock.decoder->decoder->actor != ClockActor::signer || !clock.utc) continue;
    asked = true;
    const std::int64_t off = clock.utc->seconds - evidence.newest_stamp->seconds;
    if (off >= -86'400 && off <= 86'400) continue;
    note.add(span_in(evidence.headers.message, clock.token.substr(0, 60)));
    note.instant = clock.utc;
    note.seconds = off;
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check signature_off_the_hops{checked(
    {.title = "A signature was made more than a day before or after the newest stamp",
     .rationale = "Servers sign when they send; a signature pasted with a copied message keeps "
                  "its old time",
     .source = "4 % of 2,156 signed phishing messages, 1 % of them by months",
     .false_positives = "messages held by moderators; replays by lists",
     .summary = "the signature was made at {time}, {duration} off the newest stamp: {a}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop,
     .group = "signature_clock",
     .run = run})};

}  // namespace forensics::rules
