#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/provider_software.h"

namespace forensics::rules {
namespace {

// What no family knows is no evidence: a provider may write a new form tomorrow.
// 1 January 2002: what the providers ran before is not known.
constexpr std::int64_t k_known_since_s = 1'009'843'200;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  if (facts.by_group.empty() || hop.kind == HopKind::mail_fetch || hop.family == "generic")
    return Outcome::not_applicable;
  if (hop.date.instant && hop.date.instant->seconds < k_known_since_s)
    return Outcome::not_applicable;
  const auto is_own = runs_program(facts.by_domain, hop.family);
  if (!is_own) return Outcome::not_applicable;
  if (*is_own) return Outcome::clean;
  // Its office ("mx1.corp.example.com") runs what offices run.
  if (find_ignoring_case(hop.by.name, ".corp.") != std::string_view::npos)
    return Outcome::not_applicable;
  note.add(evidence, hop.by.name);
  note.word = hop.family;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_of_another_software{checked(
    {.title = "The line bears the name of a large provider and is written as another program than "
              "the provider's writes it",
     .rationale = "Providers run mail programs of their own; who knows the name need not know the "
                  "form of the line",
     .source = "data/provider_software.csv; 0 of 157 genuine claimed lines of these providers, 97 "
               "% of lines to which such a name was given",
     .false_positives = "a provider's service that our table does not know",
     .summary = "{a} does not write lines as {word} does",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::provider_server,
     .clean_with = hop_has::exchange_online_line,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
