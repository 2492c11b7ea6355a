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
std::string_view server_of(const ServerField& field) noexcept {
  switch (field.name) {
    case ServerFieldName::authentication_warning:
      return field.value.substr(0, field.value.find(':'));
    case ServerFieldName::spam_checker_version: return after_last(field.value, " on ");
    case ServerFieldName::virus_scanned: return after_last(field.value, " at ");
    default: return {};
  }
}

bool wrote_a_line(const Evidence& evidence, std::string_view server,
                  std::string_view domain) noexcept {
  const std::string_view group = provider_group(server);
  for (const HopFacts& hop : evidence.hops) {
    if (is_one_domain(domain, hop.by_domain)) return true;
    // "by localhost (mail.example.org [127.0.0.1]) (amavisd-new": the filter calls itself
    // localhost.
    if (hop.has(hop_has::inner_ip) && is_one_domain(domain, hop.helo_domain)) return true;
    if (group.data() != nullptr && group == hop.by_group) return true;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (!evidence.has_claimed_hop()) return Outcome::not_applicable;
  bool asked = false;
  const auto is_missing = [&](std::string_view server) {
    const std::string_view domain = organisational_domain(server);
    if (domain.empty() || is_localhost(domain)) return false;
    asked = true;
    if (wrote_a_line(evidence, server, domain)) return false;
    note.add(evidence, server);
    return true;
  };
  for (const ServerField& field : evidence.server_fields) {
    if (is_missing(server_of(field))) return Outcome::hit;
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
     .wants_message = message_has::claimed_hop,
     .group = "handling_server",
     .run = run})};

}  // namespace forensics::rules
