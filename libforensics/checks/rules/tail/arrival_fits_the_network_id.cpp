#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 60;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (evidence.chain.zones[at] != Zone::edge || !hop.family.starts_with("exchange"))
    return Outcome::not_applicable;
  const Clock* clock = evidence.clock_of("exchange_network_message_id");
  const std::optional<Instant>& stamp = hop.date.instant;
  if (clock == nullptr || !clock->utc || !stamp) return Outcome::not_applicable;
  const std::int64_t off = clock->utc->seconds - stamp->seconds;
  if (off < -k_tolerance_s || off > k_tolerance_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.instant = clock->utc;
  note.seconds = off;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check arrival_fits_the_network_id{checked(
    {.title = "The network message id of Exchange was made when the edge stamped the message",
     .rationale = "The last twelve digits of that id are a clock that hardly anybody knows of; "
                  "they confirm when the message came in, whatever stands below",
     .source = "1,500 of 1,501 deliveries to Outlook.com in the phishing corpus",
     .false_positives = "a tail copied whole with its stamps",
     .summary = "the id {a} says {time}, the stamp of the edge lies within {duration}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::edge,
     .group = "provider_tail",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
