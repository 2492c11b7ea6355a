#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto signs = [](std::string_view list, std::string_view name) {
    return find_ignoring_case(list, name) != std::string_view::npos;
  };
  std::string_view last;
  for (const SignatureTags& signature : evidence.dkim) {
    last = signature.fields;
    if (signs(last, "date") && signs(last, "subject")) return Outcome::clean;
  }
  if (last.empty()) return Outcome::not_applicable;
  note.add(evidence, last);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check dkim_leaves_date_unsigned{
    checked({.title = "Every DKIM signature leaves Date or Subject unsigned",
             .rationale = "What is not signed can be changed on the way",
             .source = "RFC 6376 5.4.1",
             .false_positives = "some bulk senders",
             .summary = "the signed fields are {a}",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .wants_message = message_has::dkim,
             .group = "dkim",
             .run = run})};

}  // namespace forensics::rules
