#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.identities.from.empty()) return Outcome::not_applicable;
  if (evidence.identities.from.size() == 1) return Outcome::clean;
  note.add(evidence.identities.from.back().mailbox.whole);
  note.number = static_cast<std::int64_t>(evidence.identities.from.size());
  return Outcome::hit;
}

}  // namespace

extern constexpr Check several_from_addresses{
    checked({.title = "From names more than one author",
             .rationale = "Readers show one of them, filters check another",
             .source = "RFC 5322 3.6.2 then wants a Sender; rspamd weighs it with 8",
             .false_positives = "minutes written by two people",
             .summary = "From holds {n} addresses: {a}",
             .scope = Scope::message,
             .bearing = Bearing::identity,
             .group = "from",
             .run = run})};

}  // namespace forensics::rules
