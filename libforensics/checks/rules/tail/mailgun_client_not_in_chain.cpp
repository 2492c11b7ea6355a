#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view text =
      value_of(evidence.server_fields, ServerFieldName::mailgun_sending_ip);
  return look_for_client(evidence, IpAddress::parse(text), text, note);
}

}  // namespace

extern constexpr Check mailgun_client_not_in_chain{checked(
    {.title = "Mailgun noted an address of its own that no hop shows as a client",
     .rationale = "The field tells the address that the message was sent from, and whoever took it "
                  "saw that address; a field that was copied tells another",
     .source = "X-Mailgun-Sending-Ip; the address is a client's in 27 of 27 messages",
     .false_positives = "a receiver that writes no address of its clients",
     .summary = "{a} stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
