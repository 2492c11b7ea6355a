#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Hop& hop : evidence.chain.x_received) {
    if (hop.date.raw.empty()) continue;
    asked = true;
    if (hop.date.instant && hop.date.zone_offset_s) continue;
    note.add(evidence, hop.date.raw);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check x_received_date_malformed{
    checked({.title = "The date of an X-Received line is none that Google writes",
             .rationale = "Google's servers write one form with seconds and zone; a template fills "
                          "in whatever its author chose",
             .source = "0 of 671 messages of list archives; 8 of 247 phishing messages, which have "
                       "\"11-15-2023\" there",
             .false_positives = "none met",
             .summary = "{a} is no date with time and zone",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::x_received,
             .group = "x_received",
             .run = run})};

}  // namespace forensics::rules
