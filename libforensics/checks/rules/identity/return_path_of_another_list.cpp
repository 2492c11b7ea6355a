#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/list_mail.h"

namespace forensics::rules {
namespace {

// "Talk about it <talk.lists.example.org>" (RFC 2919).
std::string_view list_id_in(std::string_view value) noexcept {
  const std::size_t begin = value.rfind('<');
  if (begin != std::string_view::npos) value.remove_prefix(begin + 1);
  return trim(value.substr(0, value.find('>')));
}

bool is_one_operator(std::string_view id, std::string_view domain) noexcept {
  if (same_organisation(id, domain) || share_a_word(id, domain)) return true;
  const std::string_view group = provider_group(id);
  return !group.empty() && group == provider_group(domain);
}

// A host of the list took the message from somebody else.
bool came_to(const Evidence& evidence, std::string_view domain) noexcept {
  return std::any_of(evidence.hops.begin(), evidence.hops.end(), [domain](const HopFacts& hop) {
    return is_one_domain(hop.by_domain, domain) && hop.has(hop_has::client_ip) &&
           !hop.has(hop_has::inner_ip) && !has_client_of(hop, domain);
  });
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const ListSender& list = evidence.list;
  std::string_view other;
  for (const Field& field : evidence.headers.fields_named(FieldName::list_id)) {
    const std::string_view id = list_id_in(evidence.headers.value(field));
    if (organisational_domain(id).empty()) continue;
    if (is_one_operator(id, list.domain)) return Outcome::clean;
    if (other.empty()) other = id;
  }
  if (other.empty()) return Outcome::not_applicable;
  if (came_to(evidence, list.domain)) return Outcome::clean;
  note.add(evidence, list.address);
  note.add(evidence, other);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check return_path_of_another_list{
    checked({.title = "Bounces go to one list, and List-Id names another",
             .rationale =
                 "A list writes both when it sends a message on. Who puts a message into a mailbox "
                 "where it never was gives it the envelope of one that was there",
             .source = "RFC 2919; 0 of 5,218 messages of ham and list archives with both",
             .false_positives =
                 "a list that is subscribed to another one, or that a provider of lists runs "
                 "under its own name, when its servers write no line",
             .summary = "bounces go to {a}, the list is {b}",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .wants_message = message_has::list_sender,
             .group = "return_path",
             .run = run})};

}  // namespace forensics::rules
