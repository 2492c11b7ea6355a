#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// "Thu, 08 Aug 2002 07:36:13 2000", as AOL's inner servers wrote: four digits without a sign are no
// offset.
bool has_sign(std::string_view date) noexcept {
  const std::size_t zone = date.find_last_of("+-");
  return zone != std::string_view::npos && zone > date.rfind(':');
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.date.status == DateStatus::missing) return Outcome::not_applicable;
  if (!hop.date.issues.has(DateIssue::zone_out_of_range) &&
      !hop.date.issues.has(DateIssue::zone_odd_minutes))
    return Outcome::clean;
  if (!has_sign(hop.date.raw)) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check stamp_offset_impossible{
    checked({.title = "The offset of the stamp is one that no place on earth ever had",
             .rationale = "Servers take the offset from the system; ratware draws it by lot",
             .source = "0 of 280,213 genuine hops have an offset out of range or with odd minutes",
             .false_positives = "none met",
             .summary = "no place has the offset of {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .clean_with = hop_has::plain_stamp,
             .group = "stamp_zone",
             .run = run})};

}  // namespace forensics::rules
