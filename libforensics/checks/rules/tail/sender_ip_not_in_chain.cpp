#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Field* field = evidence.headers.find(FieldName::x_sender_ip);
  if (field == nullptr || evidence.chain.hops.empty()) return Outcome::not_applicable;
  const auto ip = IpAddress::parse(evidence.headers.value(*field));
  if (!ip) return Outcome::not_applicable;
  if (is_client_of_a_hop(evidence, *ip)) return Outcome::clean;
  note.add(evidence, evidence.headers.value(*field));
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sender_ip_not_in_chain{checked(
    {.title = "The receiving server noted a sender address that no hop shows",
     .rationale = "Servers note in fields of their own what they saw; a chain put beside them "
                  "by hand differs",
     .source = "Exchange Online: 7,709 of 7,711 phishing deliveries agree",
     .false_positives = "anonymised mail",
     .summary = "{a} stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
