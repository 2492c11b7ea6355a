#include "libforensics/chain/organisation.h"
#include "libforensics/checks/address_host.h"
#include "libforensics/checks/check.h"
#include "libforensics/received/address_text.h"

namespace forensics::rules {
namespace {

// Of Exchange Online, whose results name no server, the edge.
bool is_of(const Hop& hop, const ServerResults& results) noexcept {
  if (results.server.data() != nullptr) return same_host(results.server, hop.by.name);
  return ends_with_ignoring_case(hop.by.name, ".mail.protection.outlook.com");
}

// Not by iprev, which a server may ask of a client before the one that it takes the mail from.
std::optional<IpAddress> judged_client(const ServerResults& results) noexcept {
  for (const ClientMark mark : {ClientMark::remote_ip, ClientMark::sender_ip, ClientMark::client_ip,
                                ClientMark::permitted}) {
    const std::string_view text = results.client(mark);
    if (!text.empty()) return IpAddress::parse(text);
  }
  return std::nullopt;
}

// Any line of that server's organisation may be the one that it means.
bool is_client_of_the_domain(const Evidence& evidence, std::string_view domain,
                             const IpAddress& ip) noexcept {
  for (std::size_t i = 0; i < evidence.hops.size(); ++i) {
    if (is_one_domain(evidence.hops[i].by_domain, domain) && evidence.chain.hops[i].from.ip == ip)
      return true;
  }
  return false;
}

std::string_view without_brackets(std::string_view name) noexcept {
  return name.starts_with('[') && name.ends_with(']') ? name.substr(1, name.size() - 2) : name;
}

// What the client called itself (RFC 8601 2.7.2), without the "postmaster@" that SPF puts before.
std::string_view judged_helo(const ServerResults& results) noexcept {
  const std::string_view host = host_of(results.helo);
  return without_brackets(host.data() == nullptr ? results.helo : host);
}

// As with the addresses.
bool is_helo_of_the_domain(const Evidence& evidence, std::uint32_t at,
                           std::string_view helo) noexcept {
  const auto is_named = [helo](const HopFrom& from) {
    return same_host(without_brackets(from.helo), helo) || same_host(from.rdns, helo) ||
           same_host(from.name, helo);
  };
  if (is_named(evidence.chain.hops[at].from)) return true;
  for (std::size_t i = 0; i < evidence.hops.size(); ++i) {
    if (is_one_domain(evidence.hops[i].by_domain, evidence.hops[at].by_domain) &&
        is_named(evidence.chain.hops[i].from))
      return true;
  }
  return false;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  bool asked = false;
  for (const ServerResults& results : evidence.results) {
    if (results.line != at || !is_of(hop, results)) continue;
    const std::string_view helo = judged_helo(results);
    if (!helo.empty() && !hop.from.helo.empty()) {
      asked = true;
      if (!is_helo_of_the_domain(evidence, at, helo)) {
        note.add(evidence, hop.from.helo);
        note.add(results.name);
        return Outcome::hit;
      }
    }
    const std::optional<IpAddress> ip = judged_client(results);
    if (!ip || !is_outside(ip_scope_of(*ip))) continue;
    asked = true;
    if (*ip == *hop.from.ip || is_client_of_the_domain(evidence, evidence.hops[at].by_domain, *ip))
      continue;
    note.add(evidence, hop.from.ip_raw);
    note.add(results.name);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check results_of_another_line{checked(
    {.title = "A server's results tell of another client than its line below "
              "them",
     .rationale = "A server writes the results and the line in one go; who puts a "
                  "relay in, or changes the client, leaves the address in the "
                  "results",
     .source =
         "0 of 2,693 lines under such results in genuine and phishing "
         "mail; 86 of 8,397 of an outsider's forgeries. HELO (RFC 8601 2.7.2): 0 of 110 lines",
     .false_positives = "a gateway that tells the results of the client before it",
     .summary = "the client is {a}, the {b} above are of another",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip | hop_has::results,
     .group = "results_line",
     .run = run})};

}  // namespace forensics::rules
