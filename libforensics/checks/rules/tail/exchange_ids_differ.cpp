#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  constexpr ServerFieldName k_fields[] = {ServerFieldName::exchange_organization_id,
                                          ServerFieldName::exchange_correlation_id,
                                          ServerFieldName::exchange_cross_tenant_id};
  std::string_view first;
  bool asked = false;
  for (const ServerFieldName name : k_fields) {
    const std::string_view value = value_of(evidence.server_fields, name);
    if (value.empty()) continue;
    if (first.empty()) {
      first = value;
      continue;
    }
    asked = true;
    if (equals_ignoring_case(first, value)) continue;
    note.add(evidence, first);
    note.add(evidence, value);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check exchange_ids_differ{
    checked({.title = "The fields in which Exchange Online repeats its message id differ",
             .rationale = "One id is written in three fields",
             .source = "7,727 of 7,727 phishing deliveries agree",
             .false_positives = "messages that passed two tenants",
             .summary = "{a} and {b} should be one id",
             .scope = Scope::message,
             .bearing = Bearing::chain,
             .group = "provider_tail",
             .run = run})};

}  // namespace forensics::rules
