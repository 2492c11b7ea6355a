#include <algorithm>
#include <iterator>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_since_s = 1'451'606'400;  // 2016-01-01: clocks are kept by then
constexpr std::int64_t k_least_s = 60;
constexpr std::int64_t k_hour_s = 3'600;  // from here on it is told by provider_stamp_later

// Operators whose clocks are right to the second.
constexpr std::string_view k_groups[] = {"google",   "microsoft", "mimecast",        "proofpoint",
                                         "broadcom", "amazon",    "twilio sendgrid", "yahoo",
                                         "sinch",    "fastmail",  "kernel.org"};

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::string_view group = evidence.hops[at].by_group;
  if (at == 0 || std::find(std::begin(k_groups), std::end(k_groups), group) == std::end(k_groups))
    return Outcome::not_applicable;
  const std::optional<Instant> stamp = certain_instant(hop.date);
  const std::optional<Instant>& newest = evidence.newest_stamp;
  if (!stamp || !newest || stamp->seconds < k_since_s) return Outcome::not_applicable;
  const std::int64_t ahead = stamp->seconds - newest->seconds;
  if (ahead <= k_least_s || ahead >= k_hour_s) return Outcome::clean;
  note.add(evidence, hop.date.raw);
  note.add(evidence, hop.by.name);
  note.seconds = ahead;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_stamp_minutes_ahead{
    checked({.title = "A large provider's line is stamped minutes later than the "
                      "newest line of all",
             .rationale = "Its servers keep their clocks to the second, and the message "
                          "was not there after it had arrived",
             .source = "7 of 9,790 lines of these providers in genuine and phishing "
                       "mail; 62 of 8,397 of an outsider's forgeries",
             .false_positives = "a reader's own server whose clock is minutes slow",
             .summary = "{a} of {b} is {duration} after the newest stamp",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::provider_server,
             .group = "stamp_order",
             .run = run})};

}  // namespace forensics::rules
