#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view domain = evidence.from_domain;
  if (domain.empty()) return Outcome::not_applicable;
  for (const HopFacts& hop : evidence.hops) {
    if (!is_one_domain(domain, hop.by_domain) && !is_one_domain(domain, hop.rdns_domain)) continue;
    note.add(evidence, evidence.identities.from.front().mailbox.domain);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check from_domain_in_chain{
    checked({.title = "The domain of From stands in the chain as a server that handled the message",
             .rationale = "The organisation that is named did touch the message",
             .source = "measured by bench/forgery; data/weights.csv has the counts",
             .false_positives = "a forger who also invents the hop",
             .summary = "{a} is also a server of the chain",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "from_domain",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
