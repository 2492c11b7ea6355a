#include "libforensics/chain/organisation.h"
#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty() || evidence.envelope.return_path.empty())
    return Outcome::not_applicable;
  const std::string_view from = evidence.identities.from.front().mailbox.host();
  const std::string_view path = evidence.envelope.return_path;
  const std::string_view bounces_to = host_of(path);
  if (from.empty() || bounces_to.data() == nullptr) return Outcome::not_applicable;
  if (same_host(from, bounces_to) ||
      is_one_domain(evidence.from_domain, organisational_domain(bounces_to)))
    return Outcome::clean;
  note.add(evidence, evidence.identities.from.front().mailbox.addr_spec);
  note.add(evidence, path);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check return_path_of_another_domain{
    checked({.title = "Bounces go to another organisation than the one that From names",
             .rationale = "The envelope is what SMTP and SPF see; From is what the reader sees",
             .source = "weak: 2,867 of 4,137 genuine messages of 2002 (lists), 368 of 1,681 spam "
                       "messages, 378 of 1,189 phishing messages",
             .false_positives = "lists, newsletters, forwarders",
             .summary = "From {a}, bounces to {b}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "return_path",
             .run = run})};

}  // namespace forensics::rules
