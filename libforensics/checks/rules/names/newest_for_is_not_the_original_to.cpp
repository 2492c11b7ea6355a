#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto& hops = evidence.chain.hops;
  if (hops.empty() || hops.front().for_.empty() || hops.front().family != "postfix")
    return Outcome::not_applicable;
  const Field* field = evidence.headers.find(FieldName::x_original_to);
  if (field == nullptr || field->whole.offset > hops.front().field.offset)
    return Outcome::not_applicable;
  const std::string_view original = evidence.headers.value(*field);
  if (original.find('@') == std::string_view::npos) return Outcome::not_applicable;
  for (const std::string_view recipient : hops.front().for_) {
    if (equals_ignoring_case(recipient, original)) return Outcome::clean;
  }
  note.add(evidence, hops.front().for_.front());
  note.add(evidence, original);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check newest_for_is_not_the_original_to{
    checked({.title = "Postfix's newest line is for another recipient than its "
                      "X-Original-To",
             .rationale = "Postfix writes both from one address; who changes the "
                          "recipient in the lines forgets the field above them",
             .source = "0 of 2,487 messages with both; 50 of 8,397 of an outsider's "
                       "forgeries",
             .false_positives = "none met",
             .summary = "the line is for {a}, X-Original-To says {b}",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .group = "recipient",
             .run = run})};

}  // namespace forensics::rules
