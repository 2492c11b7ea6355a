#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/dns_answers.h"

namespace forensics::rules {
namespace {

// A name renamed within its domain is no contradiction.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const HopDns* dns = dns_of_hop(evidence, at);
  if (dns == nullptr || !dns->reverse) return Outcome::no_evidence;
  const std::string_view recorded = evidence.chain.hops[at].from.rdns;
  const auto is_recorded = [&](const ReverseName& name) {
    return same_host(name.name, recorded) || same_organisation(name.name, recorded);
  };
  if (std::any_of(dns->reverse_names.begin(), dns->reverse_names.end(), is_recorded))
    return Outcome::clean;
  if (!dns->reverse->is_known() || !dns->reverse->is_timely()) return lacks(&*dns->reverse, note);
  note.add(evidence, recorded);
  note.word = "no name";
  if (!dns->reverse_names.empty()) note.word = dns->reverse_names.front().name;
  return hit_by(*dns->reverse, note);
}

}  // namespace

extern constexpr Check recorded_rdns_is_not_the_ptr{
    checked({.title = "The reverse name that the line records is not the one that the address has",
             .rationale = "A server writes what it looked up; an invented name need not be the one "
                          "that the address bears",
             .source = "stated, not measured",
             .false_positives = "addresses that changed hands within a month; several names of "
                                "which DNS answered with one",
             .summary = "{a} was recorded, DNS has {word}, {as_of}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .needs = needs::dns,
             .wants = hop_has::rdns | hop_has::outside_ip,
             .group = "rdns",
             .run = run})};

}  // namespace forensics::rules
