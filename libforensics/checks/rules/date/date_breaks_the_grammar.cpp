#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ParsedDate& date = evidence.identities.date;
  if (!evidence.identities.has_date || date.status == DateStatus::missing)
    return Outcome::not_applicable;
  if (date.status == DateStatus::ok) return Outcome::clean;
  note.add(evidence, date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check date_breaks_the_grammar{
    checked({.title = "Date is written against RFC 5322",
             .rationale = "Mail programs print the form of the standard",
             .source = "RFC 5322 3.3; 4 of 6,550 genuine messages, 139 of 1,896 spam messages of "
                       "2002, 23 of 1,546 phishing messages",
             .false_positives = "web scripts and old programs",
             .summary = "{a} is no date of RFC 5322",
             .scope = Scope::message,
             .bearing = Bearing::date,
             .group = "date_syntax",
             .run = run})};

}  // namespace forensics::rules
