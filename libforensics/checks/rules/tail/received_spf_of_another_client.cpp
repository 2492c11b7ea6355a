#include "libforensics/base/find_by_byte.h"
#include "libforensics/checks/hop_client.h"

namespace forensics::rules {
namespace {

// The address in a Received-SPF field; empty when it tells none.
std::string_view client_in(std::string_view value) noexcept {
  const std::size_t begin = find_by_byte(value, "client-ip=", 6);
  if (begin == std::string_view::npos) return {};
  const std::string_view text = value.substr(begin + 10);
  return text.substr(0, text.find_first_of("; \t\r\n"));
}

// A tenant of Exchange Online that sends a message on takes lines of its first passage out, and
// leaves what that passage found.
bool is_of_an_earlier_passage(std::string_view value) noexcept {
  return find_by_byte(value, "protection.outlook.com", 16) != std::string_view::npos;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.chain.hops.empty()) return Outcome::not_applicable;
  bool asked = false;
  for (const Field& field : evidence.headers.fields_named(FieldName::received_spf)) {
    const std::string_view text = client_in(evidence.headers.value(field));
    const auto ip = text.empty() ? std::nullopt : IpAddress::parse(text);
    if (!ip) continue;
    const bool is_the_newest = !asked;
    asked = true;
    if (is_client_of_a_hop(evidence, *ip) ||
        (!is_the_newest && is_of_an_earlier_passage(evidence.headers.value(field))))
      continue;
    note.add(evidence, text);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check received_spf_of_another_client{
    checked({.title = "Received-SPF names a client address that no hop shows",
             .rationale = "The server that checked SPF wrote down the address it saw",
             .source = "4,991 of 4,992 phishing deliveries agree; 989 of 989 messages of list "
                       "archives and phishing with every such field",
             .false_positives = "anonymised mail; checks by an inner server",
             .summary = "{a} stands in no hop",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .group = "provider_tail",
             .run = run})};

}  // namespace forensics::rules
