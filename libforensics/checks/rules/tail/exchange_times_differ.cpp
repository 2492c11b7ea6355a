#include <cstdlib>

#include "libforensics/checks/check.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

// After the clock of the id, in milliseconds: the moment from which the message expires, and the
// arrival, which the id is made behind.
constexpr std::int64_t k_expires_ms = 1'000;
constexpr std::int64_t k_arrives_before_ms = -600'000;
constexpr std::int64_t k_arrives_after_ms = 5'000;

std::int64_t milliseconds_between(const Instant& from, const Instant& to) noexcept {
  return (to.seconds - from.seconds) * 1'000 +
         (static_cast<std::int64_t>(to.nanos) - static_cast<std::int64_t>(from.nanos)) / 1'000'000;
}

bool agrees(std::int64_t later_ms, bool is_arrival) noexcept {
  if (is_arrival) return later_ms >= k_arrives_before_ms && later_ms <= k_arrives_after_ms;
  return later_ms >= -k_expires_ms && later_ms <= k_expires_ms;
}

// The clocks of both fields that agree or not: of the moments from which the message expires one
// suffices, for a message that Exchange submits once more, from its safety net, gets another.
struct Fields {
  const Clock* off{nullptr};
  bool asked{false};
};

Fields compare(const Evidence& evidence, const Instant& made) noexcept {
  const Clock* arrival = evidence.exchange_arrival;
  const Clock* expiry_off = nullptr;
  bool expiry_agrees = false;
  Fields out;
  for (const Clock& clock : evidence.clocks) {
    if (clock.decoder->id != "exchange_tenant_arrival" || !clock.utc) continue;
    out.asked = true;
    const bool is_arrival = &clock == arrival;
    const bool agreed = agrees(milliseconds_between(made, *clock.utc), is_arrival);
    if (is_arrival && !agreed) out.off = &clock;
    if (!is_arrival && agreed) expiry_agrees = true;
    if (!is_arrival && !agreed && expiry_off == nullptr) expiry_off = &clock;
  }
  if (out.off == nullptr && !expiry_agrees) out.off = expiry_off;
  return out;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* id = evidence.clock_of("exchange_network_message_id");
  if (id == nullptr || !id->utc) return Outcome::not_applicable;
  const Fields fields = compare(evidence, *id->utc);
  if (!fields.asked) return Outcome::not_applicable;
  if (fields.off == nullptr) return Outcome::clean;
  note.add(evidence, fields.off->token);
  note.add(evidence, id->token);
  note.instant = id->utc;
  note.seconds = std::abs(milliseconds_between(*id->utc, *fields.off->utc)) / 1'000;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_times_differ{checked(
    {.title = "Exchange Online wrote one arrival down at different times",
     .rationale =
         "The last twelve digits of the network message id are a clock that hardly anybody "
         "knows of; the other two fields tell the same arrival in words",
     .source = "the day of expiry is that of the id to 7 ms in 1,508 of 1,508 deliveries; the "
               "arrival lies up to 82 s before it, never after it, in 1,511",
     .false_positives = "messages that passed two tenants, one of which keeps them for long",
     .summary = "{a} is {duration} off the clock in {b}, {time}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::exchange_times,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
