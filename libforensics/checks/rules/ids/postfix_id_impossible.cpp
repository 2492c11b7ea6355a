#include "libforensics/checks/check.h"
#include "libforensics/evidence/postfix_id.h"

namespace forensics::rules {
namespace {

// A gateway that calls itself by its product's name ("Forcepoint Email") makes ids of its own.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.by.name.find('.') == std::string_view::npos) return Outcome::not_applicable;
  if (is_postfix_id(hop.id)) return Outcome::clean;
  note.add(evidence, hop.id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check postfix_id_impossible{checked(
    {.title = "The id is none that Postfix can make",
     .rationale = "A short id begins with the microseconds of its second in five hexadecimal "
                  "digits, a long one has no vowels",
     .source = "0 violations in 127,215 lines; a random number breaks it in one case of twenty, "
               "random letters nearly always",
     .false_positives = "ids damaged by anonymising",
     .summary = "Postfix cannot make the id {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::postfix_line | hop_has::id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
