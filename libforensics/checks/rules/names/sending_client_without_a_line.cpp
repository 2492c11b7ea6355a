#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_name.h"
#include "libforensics/evidence/outbound_names.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_since_s = 1'451'606'400;  // 2016-01-01: before, Google's was "by 10.1.2.3"

bool is_sending_host_of_google(const HopFacts& facts, std::string_view name) noexcept {
  // Between its own servers Google writes one line.
  if (facts.helo_group != "google" || facts.by_group == "google") return false;
  const auto outbound = outbound_name(facts.helo_domain, name);
  return outbound && outbound->is_one;
}

bool is_machine_of_exchange(std::string_view name) noexcept {
  const std::string_view label = first_label(name);
  return (is_client_access(label) || is_edge_machine(label)) &&
         (is_exchange_host(name) || ends_with_ignoring_case(name, ".outlook.office365.com"));
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (at + 1 < evidence.chain.hops.size() || evidence.hops[at].helo_group.data() == nullptr)
    return Outcome::not_applicable;
  if (!hop.date.instant || hop.date.instant->seconds < k_since_s) return Outcome::not_applicable;
  const std::string_view name = hop.from.helo.empty() ? hop.from.name : hop.from.helo;
  if (!is_sending_host_of_google(evidence.hops[at], name) && !is_machine_of_exchange(name))
    return Outcome::clean;
  note.add(evidence, name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check sending_client_without_a_line{
    checked({.title = "The oldest line names a client that writes a line of its own, "
                      "and none is there",
             .rationale = "Google's sending hosts and the machines of Exchange Online "
                          "write a line before they hand on; a line without it below it "
                          "has lost some",
             .source = "2 of 366 oldest lines with a provider's client, both cut for "
                       "publication; 75 of 8,397 of an outsider's forgeries",
             .false_positives = "programs and archives that leave lines out",
             .summary = "{a} writes a line of its own, and none stands below",
             .scope = Scope::hop,
             .bearing = Bearing::edited,
             .wants = hop_has::provider_helo,
             .group = "missing_lines",
             .run = run})};

}  // namespace forensics::rules
