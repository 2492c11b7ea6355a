#include "libforensics/chain/organisation.h"
#include "libforensics/checks/list_mail.h"

namespace forensics::rules {
namespace {

// Whether "list-bounces+user=example.org" is for "user@example.org".
bool is_copy_for(std::string_view local, std::string_view recipient) noexcept {
  const std::string_view host = host_of(recipient);
  if (!ends_with_ignoring_case(local, host)) return false;
  const std::string_view user = recipient.substr(0, recipient.size() - host.size() - 1);
  local.remove_suffix(host.size());
  return local.ends_with('=') && ends_with_ignoring_case(local.substr(0, local.size() - 1), user);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const ListSender& list = evidence.list;
  if (list.subscriber_host.empty() || !is_one_domain(evidence.hops[at].by_domain, list.domain))
    return Outcome::not_applicable;
  const std::string_view recipient = evidence.chain.hops[at].for_.front();
  if (organisational_domain(host_of(recipient)).empty()) return Outcome::not_applicable;
  if (is_copy_for(list.local, recipient) || same_organisation(host_of(recipient), list.domain) ||
      same_organisation(host_of(recipient), list.subscriber_host))
    return Outcome::clean;
  note.add(evidence, recipient);
  note.add(evidence, list.address);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check recipient_is_no_subscriber{checked(
    {.title = "A server of the list takes the copy of one subscriber for somebody else",
     .rationale = "A list that writes the subscriber into the envelope sends him a copy of his "
                  "own; before that its servers know the list's address alone",
     .source =
         "1 of 1,876 genuine lines of lists that do so, of an archive in which names were changed",
     .false_positives = "a list that is also known by an address of another domain",
     .summary = "the line is for {a}, the copy is that of {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::recipient,
     .wants_message = message_has::list_sender,
     .group = "recipient",
     .run = run})};

}  // namespace forensics::rules
