#include "libforensics/base/ascii.h"
#include "libforensics/base/blotted_out.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/queue_id_form.h"

namespace forensics::rules {
namespace {

// Who takes the addresses of people out of a header takes ids for some that hold a "@".
bool is_an_address_put_in(const Evidence& evidence, std::string_view id) noexcept {
  const auto& authors = evidence.identities.from;
  return !authors.empty() && equals_ignoring_case(authors.front().mailbox.addr_spec, id);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const std::optional<bool> fits = writes_id(hop.family, hop.id);
  if (!fits) return Outcome::not_applicable;
  if (*fits) return Outcome::clean;
  if (is_blotted_out(hop.id) || is_an_address_put_in(evidence, hop.id))
    return Outcome::not_applicable;
  note.add(evidence, hop.id);
  note.word = hop.family;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check id_of_another_server{
    checked({.title = "The line is in the form of one server and its id in none that this server "
                      "writes",
             .rationale = "A program makes all its ids in one way; who changes an id, or writes a "
                          "line by heart, does not know how",
             .source = "data/queue_id_forms.csv; 1 of 12,500 genuine lines, damaged bounces aside",
             .false_positives = "ids damaged by anonymising, a new version of a server",
             .summary = "no server of the family {word} writes ids like {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::id,
             .clean_with = hop_has::exchange_online_line,
             .group = "id",
             .run = run})};

}  // namespace forensics::rules
