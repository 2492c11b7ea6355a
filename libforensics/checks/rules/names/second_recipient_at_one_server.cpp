#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/list_mail.h"

namespace forensics::rules {
namespace {

bool is_among(const std::vector<Person>& people, std::string_view address) noexcept {
  return std::any_of(people.begin(), people.end(), [address](const Person& person) {
    return equals_ignoring_case(person.mailbox.addr_spec, address);
  });
}

// A list of the domain gives what was addressed to it back to the server, for its members.
bool is_addressed(const Evidence& evidence, std::string_view address) noexcept {
  return is_among(evidence.identities.to, address) || is_among(evidence.identities.cc, address);
}

// Another machine of the server's own domain gives a message back. So does a second program under
// the server's name.
bool is_given_back(const Evidence& evidence, std::uint32_t newer, std::uint32_t at) noexcept {
  const Hop& hop = evidence.chain.hops[newer];
  return hop.family != evidence.chain.hops[at].family ||
         (has_client_of(evidence.hops[newer], evidence.hops[newer].by_domain) &&
          !same_host(hop.from.name, hop.by.name));
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const std::string_view recipient = evidence.chain.hops[at].for_.front();
  const std::string_view host = host_of(recipient);
  bool asked = false;
  if (evidence.headers.find(FieldName::resent_from) != nullptr) return Outcome::not_applicable;
  for (std::uint32_t newer = at; evidence.hops[newer].has(hop_has::newer_line);) {
    newer = evidence.hops[newer].newer_line;
    if (!evidence.hops[newer].has(hop_has::outside_ip | hop_has::recipient)) continue;
    const std::string_view later = evidence.chain.hops[newer].for_.front();
    asked = true;
    if (!same_host(host_of(later), host) || equals_ignoring_case(later, recipient) ||
        is_given_back(evidence, newer, at) || is_addressed(evidence, recipient))
      continue;
    note.add(evidence, recipient);
    note.add(evidence, later);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check second_recipient_at_one_server{checked(
    {.title = "One server took the message from outside twice, for two people of one domain",
     .rationale = "A server that has a message for one of its own people delivers it. Who puts "
                  "the lines of one message over those of another, at the same reader's, keeps "
                  "both addresses",
     .source =
         "0 of 251 genuine lines with a recipient above which the same server has another one",
     .false_positives = "a reader who sends blind copies on to an outside list, of which another "
                        "address of the domain is a member",
     .summary = "the line is for {a}, a newer one of the same server for {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip | hop_has::recipient | hop_has::newer_line,
     .group = "recipient",
     .run = run})};

}  // namespace forensics::rules
