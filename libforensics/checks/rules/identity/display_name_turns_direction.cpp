#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// In UTF-8: U+202A..202E, U+2066..2069 (direction), U+200B (no width), U+00AD (soft hyphen).
constexpr std::string_view k_marks[] = {
    "\xE2\x80\xAA", "\xE2\x80\xAB", "\xE2\x80\xAC", "\xE2\x80\xAD", "\xE2\x80\xAE", "\xE2\x81\xA6",
    "\xE2\x81\xA7", "\xE2\x81\xA8", "\xE2\x81\xA9", "\xE2\x80\x8B", "\xC2\xAD"};

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  const Person& person = evidence.identities.from.front();
  if (std::none_of(person.display_name.begin(), person.display_name.end(), is_eight_bit))
    return Outcome::clean;
  for (const std::string_view mark : k_marks) {
    if (person.display_name.find(mark) == std::string::npos) continue;
    note.add(evidence, person.mailbox.display_name);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check display_name_turns_direction{
    checked({.title = "The display name holds marks that turn the direction of text or hide it",
             .rationale = "They make a name look like another",
             .source = "Unicode TR 36 2.10",
             .false_positives = "names in Arabic or Hebrew with well-meant marks",
             .summary = "the name holds a mark that is not seen: {a}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "from",
             .run = run})};

}  // namespace forensics::rules
