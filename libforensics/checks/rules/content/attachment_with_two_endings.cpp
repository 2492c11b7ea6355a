#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/part_text.h"

namespace forensics::rules {
namespace {

constexpr std::string_view k_documents[] = {".pdf", ".doc",  ".docx", ".xls", ".xlsx",
                                            ".jpg", ".jpeg", ".png",  ".gif", ".txt",
                                            ".zip", ".mp3",  ".htm",  ".html"};
constexpr std::string_view k_programs[] = {".exe", ".scr", ".pif", ".com", ".bat", ".cmd", ".js",
                                           ".vbs", ".lnk", ".jar", ".hta", ".wsf", ".ps1", ".msi"};

bool ends_twice(std::string_view name) noexcept {
  for (const std::string_view program : k_programs) {
    if (!ends_with_ignoring_case(name, program)) continue;
    const std::string_view rest = trim(name.substr(0, name.size() - program.size()));
    for (const std::string_view document : k_documents) {
      if (ends_with_ignoring_case(rest, document)) return true;
    }
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const MimePart& part : evidence.mime.parts) {
    if (!part.file_name) continue;
    asked = true;
    if (!ends_twice(*part.file_name)) continue;
    note.add(evidence, file_name_field(part));
    note.word = "a document and a program at once";
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check attachment_with_two_endings{
    checked({.title = "A file name ends twice, and what runs stands last",
             .rationale = "The first ending is what the reader believes",
             .source = "a trick of mail worms since 2000",
             .false_positives = "archives of programs",
             .summary = "{a} names {word}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::file_name,
             .group = "attachment",
             .run = run})};

}  // namespace forensics::rules
