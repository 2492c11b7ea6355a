#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family != "postfix" && hop.family != "exim" && hop.family != "sendmail")
    return Outcome::not_applicable;
  if (!hop.id.empty()) return Outcome::clean;
  note.word = hop.family;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check id_missing{checked(
    {.title = "A server that always gives an id gave none",
     .rationale = "The id is the name of the message in the queue; who imitates the line leaves "
                  "out what he has none for",
     .source = "6 forged Postfix lines in 7,901 phishing messages; 1,005 of 81,404 genuine "
               "Postfix lines, all of one provider that removes it",
     .false_positives = "messagingengine.com removes the id",
     .summary = "the line of {word} has no id",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::queue_line,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
