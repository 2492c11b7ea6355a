#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.helo.empty()) return Outcome::not_applicable;
  const std::string_view group = provider_group(hop.from.helo);
  if (group.data() == nullptr) return Outcome::not_applicable;
  if (equals_ignoring_case(evidence.hops[at].from_group, group)) return Outcome::clean;
  if (hop.from.rdns_status == RdnsStatus::none) {
    note.add(evidence, hop.from.helo);
    note.add(evidence, hop.from.ip_raw);
    return Outcome::hit;
  }
  if (hop.from.rdns.empty()) return Outcome::not_applicable;
  if (provider_group(hop.from.rdns) == group || same_organisation(hop.from.helo, hop.from.rdns))
    return Outcome::clean;
  note.add(evidence, hop.from.helo);
  note.add(evidence, hop.from.rdns);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_name_without_its_address{
    checked({.title = "The client gives the name of a large provider and its reverse name is of "
                      "somebody else, or it has none",
             .rationale = "Providers set up their names",
             .source = "3 points in SpamAssassin for some providers",
             .false_positives = "a provider that our table of names knows by one name only",
             .summary = "the client called itself {a} and is {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
