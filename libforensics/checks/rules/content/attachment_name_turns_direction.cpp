#include "libforensics/checks/check.h"
#include "libforensics/evidence/part_text.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const MimePart& part : evidence.mime.parts) {
    if (!part.file_name) continue;
    asked = true;
    const std::string name = file_name_text(part);
    if (name.find("\xE2\x80\xAE") == std::string::npos &&
        name.find("\xE2\x80\xAD") == std::string::npos)
      continue;
    note.add(evidence, file_name_field(part));
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check attachment_name_turns_direction{
    checked({.title = "A file name holds a mark that turns the direction of text",
             .rationale = "It shows the ending in the middle of the name",
             .source = "Unicode TR 36 2.10",
             .false_positives = "names in Arabic or Hebrew",
             .summary = "the name of the file is turned: {a}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::file_name,
             .group = "attachment",
             .run = run})};

}  // namespace forensics::rules
