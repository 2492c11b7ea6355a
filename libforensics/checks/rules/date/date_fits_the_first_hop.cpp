#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::optional<std::int64_t>& before = evidence.chain.before_first_s;
  if (!before) return Outcome::not_applicable;
  if (*before < -5 || *before > 600) return Outcome::clean;
  note.seconds = *before;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check date_fits_the_first_hop{
    checked({.title = "Date is at most ten minutes earlier than the first stamp",
             .rationale = "Mail programs write Date when they send",
             .source = "more than nine of ten messages of list mail",
             .false_positives = "a forger who uses the present time",
             .summary = "Date lies {duration} before the first stamp",
             .scope = Scope::message,
             .bearing = Bearing::date,
             .group = "date_against_hops",
             .exculpatory = true,
             .run = run})};

}  // namespace forensics::rules
