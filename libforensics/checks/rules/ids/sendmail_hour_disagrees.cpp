#include "libforensics/checks/check.h"
#include "libforensics/received/id_shape.h"

namespace forensics::rules {
namespace {

// The id is made when the client begins, the stamp when its data does.
constexpr std::int64_t k_begin_s = 600;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!is_old_sendmail_id(hop.id)) return Outcome::not_applicable;
  if (!hop.date.instant || !hop.date.zone_offset_s) return Outcome::no_evidence;
  const std::int64_t local = hop.date.instant->seconds + *hop.date.zone_offset_s;
  const auto letter_at = [](std::int64_t seconds) {
    return static_cast<char>('A' + (seconds % 86'400 + 86'400) % 86'400 / 3'600);
  };
  if (hop.id.front() == letter_at(local) || hop.id.front() == letter_at(local - k_begin_s))
    return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sendmail_hour_disagrees{
    checked({.title = "The letter that begins the id is not the hour of the stamp",
             .rationale = "sendmail up to 8.9 wrote the local hour as a letter in the same second",
             .source = "equal in 100 % of 2,650 lines",
             .false_positives = "Merak and some ports write ids that look alike",
             .summary = "{a} was made in another hour than {b}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::sendmail_line,
             .group = "hop_clock",
             .run = run})};

}  // namespace forensics::rules
