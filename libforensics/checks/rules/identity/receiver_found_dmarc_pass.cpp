#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.receiver_dmarc.empty()) return Outcome::not_applicable;
  if (!equals_ignoring_case(evidence.receiver_dmarc, "pass")) return Outcome::clean;
  note.add(evidence, evidence.receiver_dmarc);
  note.add(evidence, evidence.identities.from.front().mailbox.domain);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check receiver_found_dmarc_pass{
    checked({.title = "The server that took the message in found that its author's "
                      "domain sent it",
             .rationale = "SPF or DKIM of the very domain in From held when the receiver "
                          "asked",
             .source = "RFC 7489 11.1; 330 of 861 phishing messages with such a result, 0 of 6 "
                       "published forgeries of From, 10 of 16 genuine messages",
             .false_positives = "accounts that were taken over; domains that were bought to "
                                "deceive",
             .summary = "the receiver wrote dmarc={a} of {b}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::receiver_dmarc,
             .group = "dmarc",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
