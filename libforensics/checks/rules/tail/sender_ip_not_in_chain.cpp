#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view text = evidence.headers.value_of(FieldName::x_sender_ip);
  return look_for_client(evidence, IpAddress::parse(text), text, note);
}

}  // namespace

extern constexpr Check sender_ip_not_in_chain{checked(
    {.title = "The receiving server noted a sender address that no hop shows",
     .rationale = "Servers note in fields of their own what they saw; a chain put beside them "
                  "by hand differs",
     .source = "Exchange Online: 7,709 of 7,711 phishing deliveries agree",
     .false_positives = "anonymised mail",
     .summary = "{a} stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
