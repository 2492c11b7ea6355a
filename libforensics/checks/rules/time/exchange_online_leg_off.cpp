#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_longest_s = 3'600;
constexpr std::int64_t k_clocks_apart_s = 60;

// The line of a mailbox that is read over HTTPS, of another family, may be hours later.
bool is_transport(const Evidence& evidence, std::uint32_t at) noexcept {
  return evidence.hops[at].by_group == "microsoft" &&
         evidence.chain.hops[at].family.starts_with("exchange");
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  if (!is_transport(evidence, at) || !is_transport(evidence, at + 1) ||
      !ends_with_ignoring_case(newer.from.name, ".outlook.com"))
    return Outcome::not_applicable;
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  if (!delay) return Outcome::not_applicable;
  if (*delay >= -k_clocks_apart_s && *delay <= k_longest_s) return Outcome::clean;
  note.add(evidence, newer.date.raw);
  note.add(evidence, older.date.raw);
  note.seconds = *delay;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_online_leg_off{checked(
    {.title = "From one server of Exchange Online to the next the message took more than an hour, "
              "or less than no time",
     .rationale = "They keep their clocks together and pass a message on within seconds; whoever "
                  "changes one of their stamps opens a gap",
     .source = "0 of 3,896 such hand-overs of genuine and phishing mail; 72 of 8,050 forgeries",
     .false_positives = "an outage of Exchange Online; messages held for approval",
     .summary = "from {b} to {a} inside Exchange Online: {duration}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::provider_server,
     .wants_older = hop_has::provider_server,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
