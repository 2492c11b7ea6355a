#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note&) {
  if (evidence.headers.fields.empty()) return Outcome::not_applicable;
  if (evidence.headers.find(FieldName::message_id) != nullptr) return Outcome::clean;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check message_id_missing{
    checked({.title = "The message has no Message-ID",
             .rationale = "Every mail program and most servers write one",
             .source = "RFC 5322 3.6.4; 27 of 6,046 messages of the SpamAssassin corpus",
             .false_positives = "home-made senders",
             .summary = "the header has no Message-ID",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "message_id",
             .run = run})};

}  // namespace forensics::rules
