#include "libforensics/checks/check.h"
#include "libforensics/checks/weekday_error.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto& hops = evidence.chain.hops;
  const auto error = shared_weekday_error(evidence);
  if (!error) return Outcome::clean;
  note.number = *error;
  note.add(evidence, hops.front().date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check year_changed_in_the_copy{checked(
    {.title =
         "The weekdays of all stamps are wrong by the same number of days, those of the reader's "
         "own servers too",
     .rationale =
         "No sender writes the lines of the reader's servers. A weekday moves by one day a "
         "year, by two over a 29 February: whoever replaces the year in a copy of a "
         "message leaves all weekdays behind by as many",
     .source = "none of 8,500 genuine messages; three of 136 header blocks that people published, "
               "where the year was replaced",
     .false_positives = "none met",
     .summary = "each weekday is {n} days after that of its date, as in {a}",
     .scope = Scope::message,
     .bearing = Bearing::edited,
     .group = "year",
     .run = run})};

}  // namespace forensics::rules
