#include "libforensics/checks/inner_side.h"
#include "libforensics/checks/link_grade.h"

namespace forensics::rules {
namespace {

// Only of a client that bears one name in its greeting and in the reverse lookup: of the others too
// many are renamed, or have no name of their own.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (!evidence.hops[at].has(hop_has::confirmed_helo)) return Outcome::not_applicable;
  const Outcome outcome = link_has_grade(evidence, at, LinkGrade::none);
  if (outcome != Outcome::hit) return outcome;
  if (is_inner_side(evidence, at)) return Outcome::not_applicable;
  note.add(evidence, evidence.chain.hops[at].from.rdns);
  note.add(evidence, evidence.chain.links[at].older_side);
  return outcome;
}

}  // namespace

extern constexpr Check confirmed_client_is_another{checked(
    {.title =
         "The client's greeting and its reverse name agree, and it is not the server of the hop "
         "below",
     .rationale =
         "Of a client that gives its own name it is certain who handed the message over; if "
         "the line below is of somebody else, it was put there",
     .source =
         "9 of 11,549 genuine links below such a client, at four operators; rates of forged ones "
         "in bench/README.md (Forgery)",
     .false_positives =
         "outgoing servers that write no line and bear another domain than the inner "
         "ones",
     .summary = "the client is {a} by its own word and by its address, the line below is of {b}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::confirmed_helo,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
