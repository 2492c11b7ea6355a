#include "libforensics/checks/check.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// "20020913194106.BWPD670.fe01@client"
bool has_intermail_form(std::string_view id) noexcept {
  return id.size() > 24 && has_shape(id.substr(0, 18), "99999999999999.AAA");
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!has_intermail_form(hop.id) || !hop.date.instant) return Outcome::not_applicable;
  if (evidence.hops[at].id_clock != nullptr) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check intermail_id_impossible{
    checked({.title = "The id has the form of InterMail and tells no time, or not the server",
             .rationale =
                 "InterMail begins its ids with date and time and puts its own name behind; random "
                 "digits show a month that there is not",
             .source = "0 of 106 lines of 2002 and 2003",
             .false_positives = "ids damaged by anonymising",
             .summary = "InterMail cannot have made the id {a} on {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::id,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
