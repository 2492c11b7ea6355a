#include <algorithm>

#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

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
  for (const ServerResults& results : evidence.results) {
    for (const std::string_view text : results.clients) {
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
     .wants_message = message_has::results,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
