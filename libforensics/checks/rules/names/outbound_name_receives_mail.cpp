#include "libforensics/checks/check.h"
#include "libforensics/evidence/outbound_names.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto outbound = outbound_name(evidence.hops[at].by_domain, hop.by.name);
  if (!outbound) return Outcome::not_applicable;
  if (!outbound->is_one) return Outcome::clean;
  const bool is_own = !outbound->own_family.empty() && hop.from.raw.data() == nullptr &&
                      hop.family.starts_with(outbound->own_family);
  if (is_own) return Outcome::clean;
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check outbound_name_receives_mail{checked(
    {.title = "A name under which a large provider only sends took the message in",
     .rationale = "The provider's lines bear the names of the machines that take mail in; who has "
                  "seen its name only as a client's puts it in the wrong place",
     .source = "data/outbound_names.csv; 0 of 8,064 lines of such a domain in genuine and phishing "
               "mail; 281 of 8,050 forgeries",
     .false_positives = "none met; a provider that gives the name to a machine that receives",
     .summary = "{a} is a name that only sends",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::provider_server,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
