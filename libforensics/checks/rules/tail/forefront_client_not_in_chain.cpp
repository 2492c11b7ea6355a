#include "libforensics/base/ascii.h"
#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

// "255.255.255.255" stands for mail of the own house.
bool is_an_address(std::string_view text, std::optional<IpAddress>& out) noexcept {
  out = IpAddress::parse(text);
  return out && text != "255.255.255.255";
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  bool asked = false;
  for (const FilterVerdict& verdict : evidence.filters.fields) {
    // What another tenant reported stands under "-Untrusted".
    const Field& field = evidence.headers.fields[verdict.field];
    if (!equals_ignoring_case(evidence.headers.name(field), "X-Forefront-Antispam-Report"))
      continue;
    for (const FilterItem& item : verdict.items) {
      std::optional<IpAddress> ip;
      if (item.key != "CIP" || !is_an_address(item.value, ip)) continue;
      asked = true;
      if (is_client_of_a_hop(evidence, *ip)) continue;
      note.add(evidence, item.value);
      return Outcome::hit;
    }
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check forefront_client_not_in_chain{checked(
    {.title = "Exchange Online judged a client that no hop shows",
     .rationale = "X-Forefront-Antispam-Report names the address that the mail came from; who "
                  "changes the line, or pastes the report of another message, leaves the two apart",
     .source = "39 of 39 reports of list archives and phishing mail name a client of the chain",
     .false_positives = "anonymised mail; connectors that pass on the address of a gateway",
     .summary = "the report names {a}, which stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::filter_verdict,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
