#include "libforensics/checks/check.h"
#include "libforensics/evidence/made_message_id.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view queue_id = queue_id_in(evidence.identities.message_id);
  if (queue_id.empty() || !evidence.has_claimed_hop()) return Outcome::not_applicable;
  for (const Hop& hop : evidence.chain.hops) {
    if (hop.id != queue_id) continue;
    note.add(evidence, queue_id);
    note.add(evidence, hop.by.name);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check queue_id_of_the_message_id_in_chain{checked(
    {.title = "The server that made the Message-ID stands in the chain with that very queue id",
     .rationale = "A server that had to add a Message-ID builds it from its queue id; a true "
                  "one is found in its line",
     .source = "Postfix 203 of 209, sendmail 729 of 729, Exim 189 of 189 genuine messages",
     .false_positives = "a forger who copies line and id together",
     .summary = "{a} is the queue id of the line of {b}",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::claimed_hop,
     .group = "message_id_queue",
     .exculpatory = true,
     .run = run})};

}  // namespace forensics::rules
