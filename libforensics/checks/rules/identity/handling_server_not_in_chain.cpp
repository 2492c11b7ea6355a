#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

std::string_view after_last(std::string_view value, std::string_view word) noexcept {
  const std::size_t at = value.rfind(word);
  if (at == std::string_view::npos) return {};
  value.remove_prefix(at + word.size());
  return value.substr(0, value.find_first_of(" \t\r\n;,()"));
}

// The server that a field says it was written at.
std::string_view server_of(std::string_view name, std::string_view value) noexcept {
  if (equals_ignoring_case(name, "X-Authentication-Warning"))
    return value.substr(0, value.find(':'));
  if (equals_ignoring_case(name, "X-Spam-Checker-Version")) return after_last(value, " on ");
  if (equals_ignoring_case(name, "X-Virus-Scanned")) return after_last(value, " at ");
  return {};
}

bool wrote_a_line(const Evidence& evidence, std::string_view server) noexcept {
  for (const Hop& hop : evidence.chain.hops) {
    if (same_organisation(server, hop.by.name)) return true;
    const std::string_view group = provider_group(server);
    if (group.data() != nullptr && group == provider_group(hop.by.name)) return true;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.has_claimed_hop()) return Outcome::not_applicable;
  bool asked = false;
  const auto is_missing = [&](std::string_view server) {
    const std::string_view domain = organisational_domain(server);
    if (domain.empty() || equals_ignoring_case(domain, "localhost.localdomain")) return false;
    asked = true;
    if (wrote_a_line(evidence, server)) return false;
    note.add(evidence, server);
    return true;
  };
  for (const Field& field : evidence.headers.fields) {
    if (field.id != FieldName::other) continue;
    if (is_missing(server_of(evidence.headers.name(field), evidence.headers.value(field))))
      return Outcome::hit;
  }
  for (const QuotedQueueId& quoted : evidence.quoted_ids) {
    if (!quoted.in_message_id && is_missing(quoted.host)) return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check handling_server_not_in_chain{checked(
    {.title = "A server that worked on the message, and its whole domain, wrote no line",
     .rationale =
         "Filters, converters and sendmail's warnings name the host that they ran on; whoever "
         "takes its line away forgets the field",
     .source = "9 of 1,238 genuine messages with such a field, from four operators",
     .false_positives =
         "filters that give the name of their operator's other domain; inner servers "
         "that remove their lines",
     .summary = "{a} had the message in its hands, and no line is of its domain",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .group = "handling_server",
     .run = run})};

}  // namespace forensics::rules
