#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.receiver_dmarc.empty()) return Outcome::not_applicable;
  if (!equals_ignoring_case(evidence.receiver_dmarc, "fail")) return Outcome::clean;
  note.add(evidence, evidence.receiver_dmarc);
  note.add(evidence, evidence.identities.from.front().mailbox.domain);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check receiver_found_dmarc_fail{
    checked({.title = "The server that took the message in found that its author's "
                      "domain did not send it",
             .rationale = "The domain says by SPF and DKIM which servers send in its name, "
                          "and the receiver asked in time",
             .source = "RFC 7489 11.1; 93 of 861 phishing messages with such a result, 6 of 6 "
                       "published forgeries of From, 0 of 16 genuine messages",
             .false_positives = "mail that was forwarded, or changed by a gateway, after it was "
                                "signed; domains that publish records without care",
             .summary = "the receiver wrote dmarc={a} of {b}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::receiver_dmarc,
             .group = "dmarc",
             .run = run})};

}  // namespace forensics::rules
