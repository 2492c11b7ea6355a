#include <algorithm>

#include "libforensics/chain/organisation.h"
#include "libforensics/checks/arc_seal.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// By the client's names too: a relay may seal by the name that it sends under and call itself
// otherwise inside.
bool is_of_a_line(const HopFacts& facts, const Sealer& sealer) noexcept {
  for (const std::string_view domain : {facts.helo_domain, facts.rdns_domain, facts.name_domain})
    if (is_one_domain(domain, sealer.organisation)) return true;
  for (const std::string_view group : {facts.from_group, facts.helo_group, facts.rdns_group})
    if (!group.empty() && group == sealer.group) return true;
  return is_by(facts, sealer);
}

bool is_of_the_chain(const Evidence& evidence, const Sealer& sealer) noexcept {
  const auto& lines = evidence.hops;
  const auto& hops = evidence.chain.hops;
  return std::any_of(lines.begin(), lines.end(),
                     [&](const HopFacts& facts) { return is_of_a_line(facts, sealer); }) ||
         std::any_of(hops.begin(), hops.end(), [&](const Hop& hop) {
           return share_a_word(hop.by.name, sealer.domain) ||
                  share_a_word(hop.from.helo, sealer.domain);
         });
}

Outcome run(const Evidence& evidence, std::uint32_t, Note& note) {
  if (evidence.chain.hops.empty()) return Outcome::not_applicable;
  const std::uint32_t oldest = evidence.chain.hops.back().field.offset;
  bool asked = false;
  for (const Field& field : evidence.headers.fields_named(FieldName::arc_seal)) {
    // Below all lines stand sets of hosts whose lines the sender's gateway took out.
    if (field.whole.offset > oldest) break;
    const Sealer sealer = read_sealer(evidence.headers.value(field));
    if (sealer.organisation.empty()) continue;
    asked = true;
    if (is_of_the_chain(evidence, sealer)) continue;
    note.add(evidence, sealer.domain);
    return Outcome::hit;
  }
  return asked ? Outcome::clean : Outcome::not_applicable;
}

}  // namespace

extern constexpr Check arc_sealer_not_in_chain{checked(
    {.title = "An ARC set above a line was sealed by a domain that has no part in the chain",
     .rationale = "The server that seals writes its line too; who changes the line, or "
                  "puts in sets of other mail, leaves the two apart",
     .source =
         "RFC 8617 5.1; 2 of 783 messages of list archives, bounces and phishing with such a set",
     .false_positives = "a server that is called otherwise than the domain it seals by",
     .summary = "{a} sealed and stands in no hop",
     .scope = Scope::message,
     .bearing = Bearing::chain,
     .wants_message = message_has::arc,
     .group = "arc",
     .run = run})};

}  // namespace forensics::rules
