#include <span>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/list_mail.h"

namespace forensics::rules {
namespace {

// The newest hop that the list's host handed over; `at` when none above that is one.
std::uint32_t hand_over_of(const Evidence& evidence, std::uint32_t at, std::string_view list) {
  std::uint32_t newest = 0;
  while (newest < at && !has_client_of(evidence.hops[newest], list)) ++newest;
  return newest;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const ListSender& list = evidence.list;
  // A subscriber may resend what he had to the list, and says so then (RFC 5322 3.6.6).
  if (evidence.headers.find(FieldName::resent_from) != nullptr) return Outcome::not_applicable;
  if (has_client_of(evidence.hops[at], list.domain)) return Outcome::not_applicable;
  const std::uint32_t from_the_list = hand_over_of(evidence, at, list.domain);
  if (from_the_list == at) return Outcome::not_applicable;
  const std::string_view recipient = evidence.chain.hops[at].for_.front();
  bool asked = false;
  for (const Hop& hop : std::span(evidence.chain.hops).first(from_the_list + 1)) {
    for (const std::string_view subscriber : hop.for_) {
      if (same_organisation(host_of(subscriber), list.domain)) continue;
      asked = true;
      if (!equals_ignoring_case(subscriber, recipient)) continue;
      note.add(evidence, recipient);
      note.add(evidence, list.address);
      return Outcome::hit;
    }
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check subscriber_below_the_list{checked(
    {.title = "The line is for a subscriber, and stands below the list that sent him the message",
     .rationale = "Until a list expands a message nobody knows its subscribers. Who invents a line "
                  "below, or copies one from other mail, takes the address that he knows",
     .source = "0 of 4,287 genuine lines below the hand-over of a list (ham of 2002, list "
               "archives); 571 of "
               "8,050 forged messages of one test",
     .false_positives = "newsletters whose sender calls himself a list",
     .summary = "the line is for {a}, whom only the list of {b} knew",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip | hop_has::recipient,
     .wants_message = message_has::list_sender,
     .group = "recipient",
     .run = run})};

}  // namespace forensics::rules
