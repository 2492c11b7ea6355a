#include <algorithm>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/list_fields.h"
#include "libforensics/mime/boundary_text.h"

namespace forensics::rules {
namespace {

// "b1_7f54c09d", of late versions "b1=_Kx3vQ9bT": the number is the depth.
bool is_phpmailer_boundary(std::string_view boundary) noexcept {
  if (boundary.size() < 3 || boundary[0] != 'b' || !is_digit(boundary[1])) return false;
  boundary.remove_prefix(2);
  return boundary.starts_with("_") || boundary.starts_with("=_");
}

// A signature is put around the body by another program, and lists and Exchange wrap mail anew.
bool is_wrapped_anew(const Evidence& evidence, const MimePart& root) noexcept {
  return root.media_type == "multipart/signed" || root.boundary->starts_with("_0") ||
         is_by_a_list(evidence.headers);
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!starts_with_ignoring_case(evidence.mailer, "PHPMailer") || evidence.mime.parts.empty())
    return Outcome::not_applicable;
  const MimePart& root = evidence.mime.parts.front();
  if (!root.boundary) return Outcome::not_applicable;
  const bool has_own = std::any_of(
      evidence.mime.parts.begin(), evidence.mime.parts.end(),
      [](const MimePart& part) { return part.boundary && is_phpmailer_boundary(*part.boundary); });
  if (has_own) return Outcome::clean;
  if (is_wrapped_anew(evidence, root)) return Outcome::not_applicable;
  note.add(evidence, evidence.mailer);
  note.add(evidence, boundary_text(root));
  return Outcome::hit;
}

}  // namespace

extern constexpr Check phpmailer_boundary_missing{checked(
    {.title = "X-Mailer names PHPMailer, and no boundary is one of its",
     .rationale = "PHPMailer makes its boundaries of b, a number and the same hash; a program that "
                  "writes its name alone has others",
     .source = "2 of 41 multiparts in phishing mail, one of a version that never was; in genuine "
               "mail of the corpora there is none of PHPMailer",
     .false_positives = "a gateway that wraps the body anew; programs built on PHPMailer that make "
                        "the body themselves",
     .summary = "{a} does not write the boundary {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::mailer,
     .group = "foreign_program",
     .run = run})};

}  // namespace forensics::rules
