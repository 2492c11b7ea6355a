// A message that a server had from inside: over its own loopback, or from a private address. Then
// the line below was written by this machine, or by another of the same operator.
#pragma once

#include "libforensics/base/inner_name.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics {

// The operator's domain in the net; empty for a name of one network.
inline std::string_view domain_outside(std::string_view host, std::string_view domain) noexcept {
  return has_inner_top_level(host) ? std::string_view() : domain;
}

// Whether the older hop of link `at`, whose newer one had its client inside, is of another
// operator than that one and than every name of the client. Not applicable where one of the two
// servers has no domain in the net, where mail was fetched, or where a web page made it, whose host
// serves many names.
inline Outcome compare_inner_hand_over(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  if (newer.kind == HopKind::mail_fetch || older.kind == HopKind::mail_fetch ||
      older.kind == HopKind::http_submission)
    return Outcome::not_applicable;
  const HopFacts& above = evidence.hops[at];
  const HopFacts& below = evidence.hops[at + 1];
  const std::string_view writer = domain_outside(newer.by.name, above.by_domain);
  const std::string_view other = domain_outside(older.by.name, below.by_domain);
  const LinkGrade grade = evidence.chain.links[at].grade;
  if (writer.empty() || other.empty() || grade == LinkGrade::unknown)
    return Outcome::not_applicable;
  if (grade != LinkGrade::internal || is_one_domain(writer, other)) return Outcome::clean;
  if (is_one_domain(above.helo_domain, other) || is_one_domain(above.rdns_domain, other) ||
      is_one_domain(above.name_domain, other))
    return Outcome::clean;
  if (!above.by_group.empty() && above.by_group == below.by_group) return Outcome::clean;
  // The author's own domain, on a machine that serves many.
  if (is_one_domain(other, evidence.from_domain)) return Outcome::not_applicable;
  note.add(evidence, newer.by.name);
  note.add(evidence, newer.from.ip_raw);
  note.add(evidence, older.by.name);
  return Outcome::hit;
}

}  // namespace forensics
