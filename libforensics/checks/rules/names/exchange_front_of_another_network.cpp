#include "libforensics/checks/check.h"
#include "libforensics/evidence/exchange_name.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.by.ip || !is_between_servers(*hop.by.ip)) return Outcome::not_applicable;
  if (!is_client_access(first_label(hop.by.name)) || !is_edge_machine(first_label(hop.from.name)))
    return Outcome::not_applicable;
  if (IpNetwork{*hop.by.ip, 64}.contains(*hop.from.ip)) return Outcome::clean;
  note.add(evidence, hop.from.ip_raw);
  note.add(evidence, hop.by.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check exchange_front_of_another_network{checked(
    {.title = "A machine at the edge of Exchange Online has another network than the front end "
              "that it hands to",
     .rationale = "It comes from an address of the front end's own network, as in "
                  "2603:10a6:209:84:cafe::9e to 2603:10a6:209:84::32; who makes the line up makes "
                  "two networks up",
     .source = "0 of 1,629 genuine and phishing lines; all 210 of 8,050 forgeries that have such "
               "lines made up",
     .false_positives = "none met",
     .summary = "{a} is not of the network of {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::microsoft_ip | hop_has::provider_server,
     .group = "exchange_name",
     .run = run})};

}  // namespace forensics::rules
