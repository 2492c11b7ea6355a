#include "libforensics/checks/check.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// An id that is of the old form, or of none, is no business of this check.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!is_sendmail_id(hop.id) || !hop.date.instant) return Outcome::not_applicable;
  if (evidence.hops[at].id_clock != nullptr) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sendmail_id_impossible{checked(
    {.title = "The id has the form of sendmail, and the clock in it shows no time, or one decades "
              "away",
     .rationale = "Since 8.10 an id begins with year, month, day, hour, minute and second, a "
                  "digit each; random letters show an hour that there is not",
     .source = "sendmail queue.c; 0 of 542 genuine claimed lines, all ids made at random",
     .false_positives = "ids damaged by anonymising",
     .summary = "sendmail cannot have made the id {a} at {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::sendmail_line | hop_has::id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
