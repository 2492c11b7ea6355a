#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.dkim.empty()) return Outcome::not_applicable;
  for (const SignatureTags& signature : evidence.dkim) {
    if (signature.body_length.empty()) continue;
    note.add(evidence, signature.body_length);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check dkim_signs_a_part_of_the_body{
    checked({.title = "A DKIM signature covers only the first bytes of the body",
             .rationale = "Anything may be added behind them",
             .source = "RFC 6376 8.2",
             .false_positives = "old lists",
             .summary = "the signature ends the body at {a} bytes",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .wants_message = message_has::dkim,
             .group = "dkim",
             .run = run})};

}  // namespace forensics::rules
