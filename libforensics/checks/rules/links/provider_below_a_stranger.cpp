#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  const std::string_view group = evidence.hops[at + 1].by_group;
  if (group.data() == nullptr || !newer.from.ip || !is_outside(newer.from.ip_scope))
    return Outcome::not_applicable;
  if (older.kind == HopKind::mail_fetch || newer.kind == HopKind::mail_fetch)
    return Outcome::not_applicable;
  const LinkGrade grade = evidence.chain.links[at].grade;
  if (grade != LinkGrade::none && grade != LinkGrade::unknown) return Outcome::clean;
  if (equals_ignoring_case(evidence.hops[at].from_group, group)) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.add(evidence, newer.from.ip_raw);
  note.word = group;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check provider_below_a_stranger{checked(
    {.title = "A hop of a large provider stands below a client that is not of that provider",
     .rationale = "Who pastes a provider's block below his own server cannot change the address "
                  "that the next server saw",
     .source = "copied Google hop in 47 phishing messages; genuine mail of a provider leaves "
               "through its own servers",
     .false_positives = "mail fetched from a provider and sent on; forwarding hosts that print "
                        "no line",
     .summary = "{a} claims the provider {word}, but {b} handed the message over",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip,
     .wants_older = hop_has::provider_server,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
