#include <algorithm>

#include "libforensics/checks/hop_client.h"
#include "libforensics/checks/result_value.h"

namespace forensics::rules {
namespace {

// RFC 8601 2.7.3 and 2.7.4 (iprev); the first words of Exchange Online; the comment of programs
// that tell SPF as Received-SPF does ("(client-ip=192.0.2.1; helo=...)").
constexpr ResultMark k_marks[] = {
    {"smtp.remote-ip=", 11}, {"policy.iprev=", 11}, {"sender IP is ", 7}, {"client-ip=", 6}};

// A server that records no address cannot show the one that it judged.
bool all_record_addresses(const Evidence& evidence) noexcept {
  const auto& hops = evidence.chain.hops;
  return std::none_of(hops.begin(), hops.end(), [](const Hop& hop) {
    return hop.kind == HopKind::tcp && hop.from.raw.data() != nullptr && !hop.from.ip;
  });
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.chain.hops.empty()) return Outcome::not_applicable;
  bool asked = false;
  for (const Field& field : evidence.headers.fields_named(FieldName::authentication_results)) {
    for (const ResultMark& mark : k_marks) {
      const std::string_view text = value_behind(evidence.headers.value(field), mark);
      const auto ip = text.empty() ? std::nullopt : IpAddress::parse(text);
      if (!ip) continue;
      asked = true;
      if (is_client_of_a_hop(evidence, *ip) || !all_record_addresses(evidence)) continue;
      note.add(evidence, text);
      return Outcome::hit;
    }
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check results_of_another_client{checked(
    {.title = "Authentication-Results name the address of a client that no hop shows",
     .rationale =
         "The server that checked the sender wrote down which address it checked; who changes "
         "the line, or pastes the results of another message, leaves the two apart",
     .source =
         "0 of 1,190 messages of list archives and 0 of 1,504 of phishing mail with such a result",
     .false_positives = "anonymised mail; checks behind a gateway that writes no line",
     .summary = "{a} was checked and stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
