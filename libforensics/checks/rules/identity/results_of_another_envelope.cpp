#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Exchange Online names no server, and begins with the address that it judged.
bool is_of_the_server(const HopFacts& server, const ServerResults& results) noexcept {
  if (results.server.data() != nullptr)
    return is_one_domain(organisational_domain(results.server), server.by_domain);
  return server.by_group == "microsoft" && !results.client(ClientMark::sender_ip).empty();
}

bool is_one_operator(const HopFacts& a, const HopFacts& b) noexcept {
  return is_one_domain(a.by_domain, b.by_domain) ||
         (!a.by_group.empty() && a.by_group == b.by_group);
}

// Whether nobody had the message after the server, who could have given it another sender.
bool is_of_the_last_operator(const Evidence& evidence, std::uint32_t line) noexcept {
  const HopFacts& server = evidence.hops[line];
  return std::all_of(evidence.hops.begin(), evidence.hops.begin() + line,
                     [&server](const HopFacts& newer) { return is_one_operator(newer, server); });
}

// The organisational domain of the sender that the results were made for; empty when they tell
// none, as of mail without a sender.
std::string_view sender_domain(const ServerResults& results) noexcept {
  const std::string_view host = host_of(results.sender);
  return organisational_domain(host.data() == nullptr ? results.sender : host);
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Envelope& envelope = evidence.envelope;
  if (envelope.return_paths.size() != 1) return Outcome::not_applicable;
  const std::string_view domain = organisational_domain(host_of(envelope.return_path));
  // Forwarders and lists send under an address of their own.
  if (domain.empty() || starts_with_ignoring_case(envelope.return_path, "srs") ||
      is_one_domain(domain, evidence.list.domain))
    return Outcome::not_applicable;
  bool asked = false;
  for (const ServerResults& results : evidence.results) {
    if (results.line >= evidence.hops.size()) break;
    if (results.sender.empty()) continue;
    const HopFacts& server = evidence.hops[results.line];
    if (!is_of_the_last_operator(evidence, results.line)) break;
    if (!is_of_the_server(server, results) || is_one_domain(domain, server.by_domain)) continue;
    const std::string_view sender = sender_domain(results);
    if (sender.empty()) continue;
    asked = true;
    if (is_one_domain(sender, domain)) continue;
    note.add(evidence, sender);
    note.add(evidence, envelope.return_path);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check results_of_another_envelope{checked(
    {.title = "Authentication-Results of the last server were made for another envelope sender",
     .rationale = "The server that checked the sender wrote Return-Path too; who changes it, or "
                  "pastes the results of another message, leaves the two apart",
     .source = "RFC 8601 2.7.2, RFC 5321 4.4; 0 of 1,315 phishing messages, nearly all of Exchange "
               "Online",
     .false_positives = "a forwarder or a list of the reader's own that gives the message another "
                        "sender after the check",
     .summary = "{a} was checked, Return-Path is {b}",
     .scope = Scope::message,
     .bearing = Bearing::identity,
     .wants_message = message_has::results,
     .group = "results",
     .run = run})};

}  // namespace forensics::rules
