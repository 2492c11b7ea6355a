#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

// Of the registered domain: a machine may have a name that its network keeps to itself.
Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.dns == nullptr) return Outcome::no_evidence;
  if (!evidence.dns->message_id) return Outcome::not_applicable;
  const DnsFact& fact = *evidence.dns->message_id;
  if (fact.is_known() && fact.status != DnsStatus::nx_domain) return Outcome::clean;
  if (!fact.is_known() || !fact.is_timely()) return lacks(&fact, note);
  note.add(evidence, evidence.identities.message_id);
  return hit_by(fact, note);
}

}  // namespace

extern constexpr Check message_id_domain_does_not_exist{
    checked({.title = "The domain in the Message-ID does not exist",
             .rationale = "Programs put the name of the machine there, in a domain of its owner",
             .source = "RFC 5322 3.6.4, RFC 8020; stated, not measured",
             .false_positives = "machines whose network uses a domain that nobody registered",
             .summary = "the domain of {a} does not exist, {as_of}",
             .bearing = Bearing::identity,
             .needs = needs::dns,
             .group = "message_id",
             .run = run})};

}  // namespace forensics::rules
