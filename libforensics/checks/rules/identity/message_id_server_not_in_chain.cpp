#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view id = evidence.identities.message_id;
  const std::size_t at_sign = id.rfind('@');
  if (id.empty() || at_sign == std::string_view::npos || !evidence.has_claimed_hop())
    return Outcome::not_applicable;
  const std::string_view host = id.substr(at_sign + 1);
  const std::string_view domain = organisational_domain(host);
  if (domain.empty()) return Outcome::not_applicable;
  for (const HopFacts& hop : evidence.hops) {
    if (is_one_domain(domain, hop.by_domain) || is_one_domain(domain, hop.name_domain) ||
        is_one_domain(domain, hop.rdns_domain) || is_one_domain(domain, hop.helo_domain)) {
      return Outcome::clean;
    }
  }
  note.add(evidence, host);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_server_not_in_chain{checked(
    {.title = "The host that the Message-ID names, and its whole domain, stand nowhere in the "
              "chain",
     .rationale = "The first server of a genuine message is of the domain that made the id, or "
                  "its provider",
     .source = "measured by bench/forgery; data/weights.csv has the counts",
     .false_positives = "mail sent through another provider",
     .summary = "no hop is of {a}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop,
     .group = "message_id_host",
     .run = run})};

}  // namespace forensics::rules
