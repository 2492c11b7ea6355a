#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto& release = evidence.mailer_release;
  const std::optional<Instant>& date = evidence.identities.date.instant;
  if (!date) return Outcome::not_applicable;
  if (*date >= release->earliest) return Outcome::clean;
  note.add(evidence, evidence.mailer);
  note.instant = release->earliest;
  note.seconds = release->earliest.seconds - date->seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check mailer_newer_than_the_date{checked(
    {.title = "The program that wrote the message came out after its Date",
     .rationale = "Who dates a message back sets the clock or the field, and writes with the "
                  "program that he has",
     .source =
         "data/releases.csv; 0 of 2,459 messages of ham, list archives, bounces and phishing that "
         "name such a program, 40 of 403 of spam of 2002",
     .false_positives = "test versions more than eight months before the release",
     .summary = "nobody had {a} before {time}, {duration} after Date",
     .scope = Scope::message,
     .bearing = Bearing::date,
     .wants_message = message_has::release,
     .group = "mailer_release",
     .run = run})};

}  // namespace forensics::rules
