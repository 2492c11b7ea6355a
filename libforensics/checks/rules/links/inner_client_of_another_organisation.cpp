#include "libforensics/checks/inner_hand_over.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const IpScope scope = evidence.chain.hops[at].from.ip_scope;
  if (scope != IpScope::private_ && scope != IpScope::linklocal && scope != IpScope::cgnat)
    return Outcome::not_applicable;
  return compare_inner_hand_over(evidence, at, note);
}

}  // namespace

extern constexpr Check inner_client_of_another_organisation{checked(
    {.title = "A server had the message from inside its network, and the hop below is of another "
              "operator",
     .rationale = "A private address is of the server's own network, so the line below it is of "
                  "the same operator",
     .source = "3 of 3,326 genuine claimed links, all of one archive in which names were changed; "
               "7 to 24 % of invented and copied tails",
     .false_positives = "companies with several domains, private connections between operators",
     .summary = "{a} had the message from its own network ({b}), the line below is of {c}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::inner_ip,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
