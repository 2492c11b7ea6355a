#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view source =
      value_of(evidence.server_fields, ServerFieldName::exchange_auth_source);
  if (source.empty() || evidence.chain.hops.empty()) return Outcome::not_applicable;
  for (const Hop& hop : evidence.chain.hops) {
    if (same_host(source, hop.by.name) || same_host(source, hop.from.name)) return Outcome::clean;
  }
  note.add(evidence, source);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_source_not_in_chain{checked(
    {.title = "The server that Exchange says let the message in is no hop",
     .rationale = "X-MS-Exchange-Organization-AuthSource names one of the servers of the path",
     .source = "7,775 of 7,775 phishing deliveries agree",
     .false_positives = "none met",
     .summary = "{a} is no server of the chain",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
