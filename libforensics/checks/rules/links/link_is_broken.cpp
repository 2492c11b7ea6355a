#include "libforensics/checks/inner_side.h"
#include "libforensics/checks/link_grade.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Outcome outcome = link_has_grade(evidence, at, LinkGrade::none);
  if (outcome != Outcome::hit) return outcome;
  if (is_inner_side(evidence, at)) return Outcome::not_applicable;
  const Link& link = evidence.chain.links[at];
  note.add(evidence, link.newer_side);
  note.add(evidence, link.older_side);
  return outcome;
}

}  // namespace

extern constexpr Check link_is_broken{checked(
    {.title = "The client that a server saw is not the server of the hop below",
     .rationale =
         "Where genuine hops end and invented ones begin, nobody handed over what the line "
         "says",
     .source = "1.2 % of 238,607 genuine links, 58 % of the seams of 741 labelled forged chains",
     .false_positives = "renamed submission hosts, load balancers, security gateways with inner "
                        "names, list servers",
     .summary = "the newer hop names {a} as its client, the older was written by {b}",
     .scope = Scope::link,
     .clean_with = hop_has::linked,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
