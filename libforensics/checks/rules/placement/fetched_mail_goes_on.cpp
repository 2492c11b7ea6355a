#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& fetched = evidence.chain.hops[at];
  if (at == 0) return Outcome::not_applicable;
  // Who resends a message says so (RFC 5322 3.6.6).
  if (evidence.headers.find(FieldName::resent_from) != nullptr) return Outcome::not_applicable;
  for (std::uint32_t newer = at; newer-- > 0;) {
    if (!evidence.hops[newer].has(hop_has::outside_ip)) continue;
    note.add(evidence, evidence.chain.hops[newer].from.raw);
    note.add(fetched.field);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check fetched_mail_goes_on{checked(
    {.title = "A message that was fetched from a mailbox goes on to other hosts",
     .rationale = "Who fetches a message reads it: above the line of the program stand those of "
                  "his own machine",
     .source = "0 of 3,789 fetched messages, nearly all of one reader; three more say that they "
               "were resent",
     .false_positives = "a reader who sends his mail on unchanged",
     .summary = "handed on by {a} after {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::fetch,
     .group = "fetch",
     .run = run})};

}  // namespace forensics::rules
