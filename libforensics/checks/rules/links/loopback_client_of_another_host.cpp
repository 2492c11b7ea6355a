#include "libforensics/checks/inner_hand_over.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (evidence.chain.hops[at].from.ip_scope != IpScope::loopback) return Outcome::not_applicable;
  return compare_inner_hand_over(evidence, at, note);
}

}  // namespace

extern constexpr Check loopback_client_of_another_host{checked(
    {.title = "A server had the message from a program on itself, and the hop below is of another "
              "operator",
     .rationale = "What comes over the loopback was on this machine before: its own line, or that "
                  "of a sister, stands below. A line that was taken away or put there breaks this",
     .source = "0 of 3,326 genuine claimed links, 14 to 25 % of invented and copied tails",
     .false_positives = "a list or filter program that takes mail over a tunnel and writes no line",
     .summary = "{a} had the message from itself ({b}), the line below is of {c}",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::inner_ip,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
