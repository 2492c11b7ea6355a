#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// The server at the edge and those above it are the reader's: that they handled the message says
// nothing of its author, unless he logged in there.
bool is_handled_by(const Evidence& evidence, std::uint32_t at, std::string_view domain) noexcept {
  const HopFacts& hop = evidence.hops[at];
  const bool speaks = hop.has(hop_has::claimed) || !evidence.chain.boundary.hop ||
                      evidence.chain.hops[at].auth.authenticated.value_or(false);
  if (speaks && is_one_domain(domain, hop.by_domain)) return true;
  return (speaks || hop.has(hop_has::edge)) && is_one_domain(domain, hop.rdns_domain);
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view domain = evidence.from_domain;
  if (domain.empty()) return Outcome::not_applicable;
  for (std::uint32_t at = 0; at < evidence.hops.size(); ++at) {
    if (!is_handled_by(evidence, at, domain)) continue;
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
