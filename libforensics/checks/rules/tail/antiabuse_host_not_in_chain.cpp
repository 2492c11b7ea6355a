#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::string_view k_mark = "Primary Hostname - ";

// The field stands several times; a null view when none names the host.
std::string_view primary_host(const Headers& headers) noexcept {
  for (const Field& field : headers.fields_named(FieldName::x_antiabuse)) {
    const std::string_view value = headers.value(field);
    if (value.starts_with(k_mark)) return trim(value.substr(k_mark.size()));
  }
  return {};
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  const std::string_view host = primary_host(evidence.headers);
  if (host.empty() || evidence.chain.hops.empty()) return Outcome::not_applicable;
  const auto& hops = evidence.chain.hops;
  const bool known = std::any_of(hops.begin(), hops.end(), [host](const Hop& hop) {
    return same_host(hop.by.name, host) || same_host(hop.from.name, host) ||
           same_host(hop.from.helo, host);
  });
  if (known) return Outcome::clean;
  note.add(evidence, host);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check antiabuse_host_not_in_chain{checked(
    {.title = "X-AntiAbuse names a server that no hop does",
     .rationale = "cPanel's Exim adds the field with the name under which it writes its "
                  "line; a copied field names another server",
     .source = "47 of 48 messages of lists, ham, phishing and spam name the server of a hop",
     .false_positives = "hosts that were renamed since cPanel was set up",
     .summary = "{a} stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::anti_abuse,
     .group = "provider_tail",
     .run = run})};

}  // namespace forensics::rules
