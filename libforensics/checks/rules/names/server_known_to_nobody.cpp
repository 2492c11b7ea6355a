#include "libforensics/base/inner_name.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/known_domain.h"

namespace forensics::rules {
namespace {

// The line's own client is the author's: then the server is the one that he sends through.
bool takes_from_the_author(const Evidence& evidence, const HopFacts& facts) noexcept {
  for (const std::string_view domain : {facts.helo_domain, facts.rdns_domain, facts.name_domain}) {
    if (is_one_domain(domain, evidence.from_domain)) return true;
  }
  return false;
}

// "example" of "grp-ex01.example.int" and "ex-srv2.example.group": a network keeps its domain's
// label under a top level that few sell. Short labels are anybody's.
bool is_named_as_the_author(const Evidence& evidence, std::string_view domain) noexcept {
  constexpr std::size_t k_telling = 5;
  const std::size_t dot = domain.find('.');
  if (dot == std::string_view::npos || dot < k_telling) return false;
  for (const std::string_view sold : {"com", "net", "org", "edu", "info", "biz"}) {
    if (equals_ignoring_case(domain.substr(dot + 1), sold)) return false;
  }
  const bool is_country = domain.size() - domain.rfind('.') == 3;
  const std::string_view authors = evidence.from_domain.substr(0, evidence.from_domain.find('.'));
  return !is_country && equals_ignoring_case(domain.substr(0, dot), authors);
}

// A newer hop saw its client at the very address that the server gives for itself.
bool is_seen_above(const Evidence& evidence, std::uint32_t at) noexcept {
  const std::optional<IpAddress>& own = evidence.chain.hops[at].by.ip;
  if (!own) return false;
  const auto newer = std::span(evidence.chain.hops).first(at);
  return std::any_of(newer.begin(), newer.end(), [&own](const Hop& hop) {
    return hop.from.ip && is_outside(hop.from.ip_scope) && *hop.from.ip == *own;
  });
}

// Two domains of one operator: "aspeed.example" beside "aspeedtech.example", "mirage.example.org"
// beside "mirage.example.net".
bool is_akin(const Evidence& evidence, std::uint32_t at) noexcept {
  return evidence.hops[at - 1].has(hop_has::linked) ||
         share_a_word(evidence.chain.hops[at].by.name, evidence.from_domain);
}

// Not of large providers, through which mail of any domain goes.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const HopFacts& facts = evidence.hops[at];
  if (!evidence.is_claimed(at) || at == 0 || facts.by_domain.empty() || !facts.by_group.empty() ||
      has_inner_top_level(hop.by.name) || hop.kind == HopKind::mail_fetch ||
      evidence.chain.hops[at - 1].kind == HopKind::mail_fetch)
    return Outcome::not_applicable;
  if (is_of_a_hop(std::span(evidence.hops).first(at), facts.by_domain) ||
      is_named_as_the_author(evidence, facts.by_domain) || is_seen_above(evidence, at) ||
      takes_from_the_author(evidence, facts) || is_akin(evidence, at) ||
      is_wanted_above(evidence, at, facts.by_domain) ||
      stands_in_a_field(evidence, facts.by_domain))
    return Outcome::clean;
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_known_to_nobody{checked(
    {.title = "No newer line and no other field knows the domain of the server that wrote the line",
     .rationale = "A server is named by the one that took the message from it, or belongs to the "
                  "author's or the recipient's domain; an invented or copied line has a server of "
                  "its own",
     .source = "2.7 % of 3,023 genuine claimed lines, providers among them; 80 to 100 % of the "
               "first line of invented and copied tails",
     .false_positives = "companies with an outgoing server of another domain that writes no line",
     .summary = "nothing above the line and no other field knows the domain of {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::claimed | hop_has::own_domain,
     .group = "attested",
     .run = run})};

}  // namespace forensics::rules
