#include <algorithm>
#include <iterator>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_least_s = 3'600;

// Operators whose clocks no genuine message has shown an hour wrong.
constexpr std::string_view k_groups[] = {"google",   "microsoft", "mimecast",  "proofpoint",
                                         "broadcom", "fastmail",  "kernel.org"};

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::string_view group = evidence.hops[at + 1].by_group;
  if (std::find(std::begin(k_groups), std::end(k_groups), group) == std::end(k_groups))
    return Outcome::not_applicable;
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  if (!delay) return Outcome::not_applicable;
  if (*delay > -k_least_s) return Outcome::clean;
  note.add(evidence, evidence.chain.hops[at + 1].date.raw);
  note.add(evidence, evidence.chain.hops[at].date.raw);
  note.seconds = -*delay;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_stamp_later{checked(
    {.title = "A large provider's line is stamped an hour or more later than the newer one",
     .rationale = "Its servers keep their clocks together, so it is not this clock that is wrong",
     .source = "0 of 9,717 such hand-overs of genuine and phishing mail",
     .false_positives = "a newer server whose own clock is hours slow",
     .summary = "{a} is {duration} later than {b}, by a clock that is right",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
