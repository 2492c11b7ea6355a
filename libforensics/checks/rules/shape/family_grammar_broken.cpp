#include <algorithm>
#include <span>

#include "libforensics/base/blotted_out.h"
#include "libforensics/checks/check.h"
#include "libforensics/received/anomalies.h"

namespace forensics::rules {
namespace {

// The messaging servers of Sun write the dates of older lines anew, each with weekday and offset.
bool came_through_sun(const Evidence& evidence, std::uint32_t at) noexcept {
  const auto newer = std::span(evidence.chain.hops).first(at);
  return std::any_of(newer.begin(), newer.end(), [](const Hop& hop) {
    return hop.family == "oracle-messaging" || hop.family == "pmdf";
  });
}

// The operator of GMX and web.de takes what tells of its customers out of its lines.
bool lacks_the_client_of_a_freemailer(const Hop& hop, const HopFacts& facts) noexcept {
  return facts.by_group == "ionos" && !hop.from.ip &&
         hop.from.raw.find('(') == std::string_view::npos;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family == "generic") return Outcome::not_applicable;
  for (const Anomaly& anomaly : hop.warnings) {
    if (anomaly.kind != &anomalies::family_grammar_violation) continue;
    if (is_blotted_out(hop.raw) || lacks_the_client_of_a_freemailer(hop, evidence.hops[at]) ||
        came_through_sun(evidence, at))
      return Outcome::not_applicable;
    note.add(anomaly.span);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check family_grammar_broken{checked(
    {.title = "The line names a mail server and breaks a rule that this server keeps",
     .rationale = "Each server prints its line by one fixed pattern; who imitates it slips",
     .source = "0 violations of these rules in 178,000 genuine and phishing lines but those of "
               "forged ones",
     .false_positives = "lines refolded or anonymised by others",
     .summary = "{a} breaks the grammar of the server that it names",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_line,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
