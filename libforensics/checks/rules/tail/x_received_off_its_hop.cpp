#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// A clock may be a second or two off; a queue gives up after five days.
constexpr std::int64_t k_after_s = 60;
constexpr std::int64_t k_before_s = 5LL * 86'400;

// The line with which the message left the machines of Gmail.
const Hop* sending_line(const Evidence& evidence) noexcept {
  const auto& hops = evidence.chain.hops;
  const auto found = std::find_if(hops.rbegin(), hops.rend(), [](const Hop& hop) {
    return hop.family.starts_with("gmail") && ends_with_ignoring_case(hop.by.name, ".google.com") &&
           hop.from.raw.data() == nullptr;
  });
  return found == hops.rend() ? nullptr : &*found;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Hop* sent = sending_line(evidence);
  if (sent == nullptr || evidence.chain.x_received.empty()) return Outcome::not_applicable;
  const Hop& newest = evidence.chain.x_received.front();
  const std::optional<Instant> inside = certain_instant(newest.date);
  const std::optional<Instant> left = certain_instant(sent->date);
  if (!inside || !left) return Outcome::not_applicable;
  const std::int64_t later = inside->seconds - left->seconds;
  if (later <= k_after_s && -later <= k_before_s) return Outcome::clean;
  note.add(evidence, newest.date.raw);
  note.add(evidence, sent->date.raw);
  note.seconds = std::abs(later);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check x_received_off_its_hop{
    checked({.title = "An X-Received line is of another time than the line that sent the message",
             .rationale = "Both are written inside Google, the one right before the other",
             .source = "932 messages of list archives and phishing mail: at most 2 s after it, and "
                       "at most 42 h before it, in 99 % four hours",
             .false_positives = "a queue of more than five days",
             .summary = "{a} stands under X-Received, {b} where it was sent: {duration} apart",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::x_received,
             .group = "x_received",
             .run = run})};

}  // namespace forensics::rules
