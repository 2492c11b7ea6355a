#include "libforensics/checks/link_grade.h"
#include "libforensics/checks/unmarked_line.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  // Who has but his own address to name a server by need take no care to make the two agree.
  if (is_named_by_client(evidence.chain.hops[at + 1], evidence.chain.hops[at]))
    return Outcome::not_applicable;
  const Outcome outcome = link_has_grade(evidence, at, LinkGrade::address);
  if (outcome != Outcome::hit) return outcome;
  note.add(evidence, evidence.chain.hops[at].from.ip_raw);
  return outcome;
}

}  // namespace

extern constexpr Check link_by_address{checked(
    {.title = "The client that a server saw has the very address of the server of the hop below",
     .rationale = "Two lines agree on something that only a true connection or great care makes "
                  "agree",
     .source =
         "1,477 of 35,570 genuine links, and 2,147 of 6,270 of phishing mail, which are those of "
         "Exchange Online above the edge",
     .false_positives = "a forger who keeps his own address consistent",
     .summary = "the address {a} stands on both sides",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .group = "link",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
