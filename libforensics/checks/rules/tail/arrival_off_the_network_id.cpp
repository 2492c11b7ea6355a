#include <cstdlib>

#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 600;

// The clock that is farther from the stamp; null when there is none.
const Clock* farther_clock(const Evidence& evidence, const Instant& stamp, std::int64_t& off) {
  const Clock* out = nullptr;
  for (const std::string_view id : {"exchange_network_message_id", "exchange_tenant_arrival"}) {
    const Clock* clock = evidence.clock_of(id);
    if (clock == nullptr || !clock->utc) continue;
    const std::int64_t differs = clock->utc->seconds - stamp.seconds;
    if (out != nullptr && std::abs(differs) <= std::abs(off)) continue;
    out = clock;
    off = differs;
  }
  return out;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (evidence.chain.zones[at] != Zone::edge || !hop.family.starts_with("exchange") ||
      !hop.date.instant)
    return Outcome::not_applicable;
  std::int64_t off = 0;
  const Clock* clock = farther_clock(evidence, *hop.date.instant, off);
  if (clock == nullptr) return Outcome::not_applicable;
  if (std::abs(off) <= k_tolerance_s) return Outcome::clean;
  note.add(evidence, clock->token);
  note.add(evidence, hop.date.raw);
  note.instant = clock->utc;
  note.seconds = std::abs(off);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check arrival_off_the_network_id{checked(
    {.title = "Exchange noted another arrival than the edge stamped",
     .rationale = "The last twelve digits of its message id are a clock that hardly anybody knows "
                  "of, and the day from which the message expires is another; who changes the "
                  "stamps leaves them",
     .source = "0 of 1,519 deliveries to Outlook.com in genuine and phishing mail; 244 "
               "of 8,050 forgeries",
     .false_positives = "a mailbox that was moved with its messages",
     .summary = "{a} says {time}, {duration} off the stamp {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::edge,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
