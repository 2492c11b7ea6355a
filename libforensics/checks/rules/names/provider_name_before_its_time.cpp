#include <algorithm>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/name_births.h"

namespace forensics::rules {
namespace {

struct Early {
  std::string_view name;
  std::optional<Instant> birth;
};

Early early_name(const Hop& hop, const HopFacts& facts) noexcept {
  struct Named {
    std::string_view group, domain, name;
  };
  for (const Named& known : {Named{facts.by_group, facts.by_domain, hop.by.name},
                             Named{facts.helo_group, facts.helo_domain, hop.from.helo},
                             Named{facts.rdns_group, facts.rdns_domain, hop.from.rdns}}) {
    if (known.group.empty()) continue;
    const auto birth = name_birth(known.domain, known.name);
    if (birth && birth->seconds > hop.date.instant->seconds) return {known.name, birth};
  }
  return {};
}

// Google writes its inner addresses as those of 6to4 since 2017.
constexpr std::int64_t k_google_6to4_s = 1'488'326'400;  // 2017-03-01

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::int64_t stamp = hop.date.instant->seconds;
  if (stamp >= std::max(last_name_birth().seconds, k_google_6to4_s)) return Outcome::not_applicable;
  Early early = early_name(hop, evidence.hops[at]);
  const bool is_6to4 = evidence.hops[at].has(hop_has::server_of_6to4) &&
                       hop.family.starts_with("gmail") && stamp < k_google_6to4_s;
  if (is_6to4) early = {hop.by.name, Instant{k_google_6to4_s, 0}};
  if (!early.birth) return Outcome::clean;
  note.add(evidence, early.name);
  note.instant = early.birth;
  note.seconds = early.birth->seconds - stamp;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_name_before_its_time{checked(
    {.title = "The line names a host of a large provider that did not exist at its stamp",
     .rationale = "Who dates a line back, or puts the names of today into an old message, forgets "
                  "when its provider began",
     .source =
         "data/name_births.csv; 0 of 25,709 genuine lines before 2017; 179 of 8,050 forgeries",
     .false_positives = "a domain that was somebody else's before, as gmail.com was",
     .summary = "there was no {a} before {time}, {duration} after the stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::early_stamp,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
