#include <cstdlib>

#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_latency.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 5;

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const auto delivery = exchange_delivery(evidence);
  if (!delivery || evidence.chain.hops.empty()) return Outcome::not_applicable;
  const ParsedDate& newest = evidence.chain.hops.front().date;
  if (!newest.instant) return Outcome::not_applicable;
  const std::int64_t off = delivery->delivered.seconds - newest.instant->seconds;
  if (std::abs(off) <= k_tolerance_s) return Outcome::clean;
  note.add(evidence, delivery->arrival->token);
  note.add(evidence, delivery->latency);
  note.add(evidence, newest.raw);
  note.instant = delivery->delivered;
  note.seconds = std::abs(off);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check latency_off_the_stamp{
    checked({.title = "Arrival and latency of Exchange do not add up to the newest stamp",
             .rationale = "Exchange Online writes down when the message arrived and how long it "
                          "took to the mailbox; who changes the stamps leaves the sum",
             .source = "0 of 1,507 deliveries to Outlook.com, of which none is off by 1.2 s",
             .false_positives = "a message that was moved or delivered again by Exchange itself",
             .summary = "{a} and {b} more give {time}, {duration} off the newest stamp {c}",
             .scope = Scope::message,
             .bearing = Bearing::edited,
             .wants_message = message_has::exchange_times,
             .group = "provider_tail",
             .run = run})};

}  // namespace forensics::rules
