#include "libforensics/checks/inner_side.h"
#include "libforensics/checks/link_grade.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Outcome outcome = link_has_grade(evidence, at, LinkGrade::none);
  if (outcome != Outcome::hit) return outcome;
  if (!is_inner_side(evidence, at)) return Outcome::not_applicable;
  const Link& link = evidence.chain.links[at];
  note.add(evidence, link.newer_side);
  note.add(evidence, link.older_side);
  return outcome;
}

}  // namespace

extern constexpr Check link_breaks_at_an_inner_network{checked(
    {.title =
         "The client that a server saw is not the server of the hop below, which took the message "
         "from inside its network",
     .rationale =
         "A computer at home or a company's inner server bears one name there and leaves by "
         "another, so this break says less than one between two servers of the net",
     .source = "rates in bench/README.md (Forgery)",
     .false_positives = "address translation, renamed submission hosts, gateways with inner names",
     .summary = "the newer hop names {a} as its client, the older was written by {b}",
     .scope = Scope::link,
     .clean_with = hop_has::linked,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
