#include "libforensics/checks/hop_client.h"
#include "libforensics/clocks/decoder.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Clock* clock = evidence.clock_of("ses_outgoing_day");
  if (clock == nullptr) return Outcome::not_applicable;
  return look_for_client(evidence, clock->reading.ip, clock->token, note);
}

}  // namespace

extern constexpr Check ses_client_not_in_chain{checked(
    {.title = "Amazon SES noted an address of its own that no hop shows as a client",
     .rationale = "The field tells the address that the message was sent from, and whoever took it "
                  "saw that address; a field that was copied tells another",
     .source = "X-SES-Outgoing; the address is a client's in 82 of 82 messages, 220 of 220 of the "
               "reference measurement",
     .false_positives = "a receiver that writes no address of its clients",
     .summary = "{a} stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::clock_address,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
