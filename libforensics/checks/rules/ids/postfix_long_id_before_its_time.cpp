#include "libforensics/checks/check.h"
#include "libforensics/received/words.h"

namespace forensics::rules {
namespace {

// 20 March 2011: the first snapshot of Postfix 2.9 that could make them.
constexpr std::int64_t k_first_s = 1'300'579'200;

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  const auto stamp = certain_instant(hop.date);
  if (!stamp || stamp->seconds >= k_first_s) return Outcome::not_applicable;
  if (!contains(hop.id, "z")) return Outcome::clean;
  note.add(evidence, hop.id);
  note.add(evidence, hop.date.raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check postfix_long_id_before_its_time{checked(
    {.title = "Postfix made a long queue id before there was one",
     .rationale = "Ids with a clock and a z in them came with Postfix 2.9; who invents or moves a "
                  "line takes the form of his own day",
     .source = "Postfix RELEASE_NOTES-2.9 (snapshot 20110320); 0 of 7,500 genuine lines before",
     .false_positives = "ids damaged by anonymising",
     .summary = "the id {a} is of a form that came years after {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::postfix_line | hop_has::id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
