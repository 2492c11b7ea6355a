#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& older = evidence.chain.hops[at];
  const Hop& newer = evidence.chain.hops[evidence.hops[at].newer_line];
  const auto before = certain_instant(older.date);
  const auto after = certain_instant(newer.date);
  if (!before || !after) return Outcome::not_applicable;
  if (before->seconds <= after->seconds) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.add(evidence, older.date.raw);
  note.add(evidence, newer.date.raw);
  note.seconds = before->seconds - after->seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_stamps_out_of_order{checked(
    {.title = "One server wrote two lines, and stamped the older one later",
     .rationale = "One clock stamps both, so that no skew explains even a second; lines that were "
                  "moved, copied or invented do not keep the order",
     .source = "0 of 863 genuine claimed lines whose server wrote another one; a quarter of the "
               "messages with two lines exchanged",
     .false_positives = "machines with clocks of their own behind one name; a clock set back "
                        "between the two",
     .summary = "{a} stamped {b}, {duration} after {c} in a newer line",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::newer_line,
     .group = "stamp_order",
     .run = run})};

}  // namespace forensics::rules
