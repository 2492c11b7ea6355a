#include "libforensics/checks/check.h"
#include "libforensics/text/confusable.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  const Person& person = evidence.identities.from.front();
  if (person.mailbox.host().empty()) return Outcome::not_applicable;
  if (person.domain_unicode.empty()) return Outcome::clean;
  const ScriptUse use = script_use(person.domain_unicode);
  if (!use.imitates_ascii && use.level < RestrictionLevel::minimally_restrictive)
    return Outcome::clean;
  note.add(evidence, person.mailbox.domain);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check from_domain_of_mixed_scripts{
    checked({.title = "The domain of From mixes scripts or imitates ASCII letters",
             .rationale = "Registries of good repute refuse such names",
             .source = "Unicode TR 39 5.2",
             .false_positives = "none met",
             .summary = "{a} is written in letters that imitate others",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "from",
             .run = run})};

}  // namespace forensics::rules
