#include "libforensics/checks/check.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// "OAA07065": the two letters behind the hour count the files of one process, and it has one.
bool is_first_file(std::string_view old_id) noexcept {
  return old_id.substr(1, 2) == "AA";
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const bool is_old = is_old_sendmail_id(hop.id);
  if (!(is_old || is_sendmail_id(hop.id)) || !hop.date.instant) return Outcome::not_applicable;
  if (is_old ? is_first_file(hop.id) : evidence.hops[at].id_clock != nullptr) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sendmail_id_impossible{checked(
    {.title = "The id has the form of sendmail and is none that sendmail makes",
     .rationale = "Since 8.10 an id begins with year, month, day, hour, minute and second, a "
                  "digit each: random letters show an hour that there is not, or a year decades "
                  "away. Before, AA stood behind the hour",
     .source =
         "sendmail queue.c; 0 of 542 genuine claimed lines with an id of the newer form and 0 "
         "of 298 of the older, all ids made at random",
     .false_positives = "ids damaged by anonymising",
     .summary = "sendmail cannot have made the id {a} at {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::sendmail_line | hop_has::id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
