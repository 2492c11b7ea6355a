#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_name.h"

namespace forensics::rules {
namespace {

Outcome of_host(std::string_view name, const std::optional<IpAddress>& address) noexcept {
  if (!address || !is_between_servers(*address)) return Outcome::not_applicable;
  const auto host = exchange_name(name);
  const auto is_there = host ? is_in_its_region(*host, *address) : std::nullopt;
  if (!is_there) return Outcome::not_applicable;
  return *is_there ? Outcome::clean : Outcome::hit;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const Outcome client = of_host(hop.from.name, hop.from.ip);
  const Outcome server = of_host(hop.by.name, hop.by.ip);
  if (client == Outcome::hit) {
    note.add(evidence, hop.from.name);
    note.add(evidence, hop.from.ip_raw);
    return client;
  }
  if (server != Outcome::hit) return client == Outcome::clean ? client : server;
  note.add(evidence, hop.by.name);
  note.add(evidence, hop.by.raw);
  return server;
}

}  // namespace

extern constexpr Check exchange_address_of_another_region{checked(
    {.title = "A server of Exchange Online has an address of another region than its name",
     .rationale = "Each region has a network of its own; who makes up such lines takes any address "
                  "that looks right",
     .source = "data/m365_prefixes.csv; 0 of 2,507 lines with such a pair in genuine and "
               "phishing mail; 115 of 8,050 forgeries",
     .false_positives = "a machine in another region than its tenant, not met but for front ends",
     .summary = "{a} is of another region than {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::provider_server | hop_has::exchange_host,
     .group = "exchange_name",
     .run = run})};

}  // namespace forensics::rules
