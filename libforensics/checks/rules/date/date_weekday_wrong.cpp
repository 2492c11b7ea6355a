#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ParsedDate& date = evidence.identities.date;
  if (!evidence.identities.has_date || date.weekday < 0) return Outcome::not_applicable;
  if (!date.issues.has(DateIssue::weekday_mismatch)) return Outcome::clean;
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check date_weekday_wrong{
    checked({.title = "The weekday of Date is not that of its date",
             .rationale = "A mail program takes both from one clock",
             .source = "0 of 3,748 genuine messages, 62 of 1,896 spam messages",
             .false_positives = "none met",
             .summary = "the weekday of {a} is wrong",
             .scope = Scope::message,
             .bearing = Bearing::date,
             .group = "date_syntax",
             .run = run})};

}  // namespace forensics::rules
