#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.date.status == DateStatus::missing) return Outcome::not_applicable;
  if (hop.date.status != DateStatus::invalid) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_cannot_be_read{checked(
    {.title = "What stands in the date of the line is no date, or names a day or hour that does "
              "not exist",
     .rationale = "Servers print the system clock",
     .source = "3 of 32,585 lines of the SpamAssassin corpus",
     .false_positives = "damage by anonymising or by a gateway in another charset",
     .summary = "{a} is no date",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_stamp,
     .group = "stamp_syntax",
     .run = run})};

}  // namespace forensics::rules
