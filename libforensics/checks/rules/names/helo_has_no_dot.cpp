#include "libforensics/checks/check.h"
#include "libforensics/received/words.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  static constexpr ByteSet k_marks(".:[");
  if (k_marks.has_any_of(hop.from.helo)) return Outcome::clean;
  if (hop.auth.authenticated.value_or(false)) return Outcome::not_applicable;
  note.add(evidence, hop.from.helo);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check helo_has_no_dot{
    checked({.title = "A client from outside calls itself by a name without a dot",
             .rationale = "RFC 5321 wants a full name; viruses and scripts give the name of the "
                          "computer",
             .source = "RFC 5321 2.3.5",
             .false_positives = "home computers that submit mail",
             .summary = "the client called itself {a}",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::helo | hop_has::outside_ip,
             .clean_with = hop_has::plain_helo,
             .group = "helo",
             .run = run})};

}  // namespace forensics::rules
