#include "libforensics/checks/check.h"
#include "libforensics/checks/find_by_byte.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const Field* field = evidence.headers.find(FieldName::received_spf);
  if (field == nullptr || evidence.chain.hops.empty()) return Outcome::not_applicable;
  const std::string_view value = evidence.headers.value(*field);
  const std::size_t begin = find_by_byte(value, "client-ip=", 6);
  if (begin == std::string_view::npos) return Outcome::not_applicable;
  std::string_view text = value.substr(begin + 10);
  text = text.substr(0, text.find_first_of("; \t\r\n"));
  const auto ip = IpAddress::parse(text);
  if (!ip) return Outcome::not_applicable;
  for (const Hop& hop : evidence.chain.hops) {
    if (hop.from.ip == ip) return Outcome::clean;
  }
  note.add(evidence, text);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check received_spf_of_another_client{
    checked({.title = "Received-SPF names a client address that no hop shows",
             .rationale = "The server that checked SPF wrote down the address it saw",
             .source = "4,991 of 4,992 phishing deliveries agree",
             .false_positives = "anonymised mail; checks by an inner server",
             .summary = "{a} stands in no hop",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .group = "provider_tail",
             .run = run})};

}  // namespace forensics::rules
