#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto broken = [](std::string_view id) { return id.starts_with('@') || id.ends_with('@'); };
  if (evidence.identities.in_reply_to.empty() && evidence.identities.references.empty())
    return Outcome::not_applicable;
  for (const auto* list : {&evidence.identities.in_reply_to, &evidence.identities.references}) {
    for (const std::string_view id : *list) {
      if (!broken(id)) continue;
      note.add(evidence, id);
      return Outcome::hit;
    }
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check in_reply_to_malformed{
    checked({.title = "In-Reply-To or References holds an id without its left part",
             .rationale = "No program makes such an id; a template with an empty slot does",
             .source = "one template in 47 phishing messages, 0 of the list mail",
             .false_positives = "ids damaged by anonymising",
             .summary = "{a} is no message id",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .wants_message = message_has::answered_id,
             .group = "thread",
             .run = run})};

}  // namespace forensics::rules
