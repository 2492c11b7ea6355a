#include "libforensics/checks/check.h"
#include "libforensics/checks/google_address.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const Hop& line : evidence.chain.x_received) {
    const std::optional<bool> repeats = id_repeats_address(line.by.name, line.id);
    if (!repeats) continue;
    asked = true;
    if (*repeats) continue;
    note.add(evidence, line.id);
    note.add(evidence, line.by.name);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check x_received_address_not_in_id{
    checked({.title = "The inner address of an X-Received line does not stand in its id",
             .rationale = "Google writes the address of the server a second time, inside the id",
             .source = "432 of 432 lines of genuine and phishing mail agree",
             .false_positives = "none met",
             .summary = "the id {a} does not repeat the address of {b}",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::x_received,
             .group = "x_received",
             .run = run})};

}  // namespace forensics::rules
