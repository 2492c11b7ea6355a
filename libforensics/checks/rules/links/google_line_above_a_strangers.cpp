#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/evidence/outbound_names.h"

namespace forensics::rules {
namespace {

// 2013-01-01: "by mail-wm1-f43.google.com with SMTP id ..." is the line that such a host writes as
// it sends, and it has every message from another server of Google's.
constexpr std::int64_t k_since_s = 1'356'998'400;

bool is_sending_line(const Evidence& evidence, std::uint32_t at) noexcept {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.raw.data() != nullptr || !hop.date.instant || hop.date.instant->seconds < k_since_s)
    return false;
  const auto outbound = outbound_name(evidence.hops[at].by_domain, hop.by.name);
  return outbound && outbound->is_one;
}

// Its own servers call themselves by addresses, too: "2002:a05:...", "10.25.1.2".
bool is_of_google(const Evidence& evidence, std::uint32_t at) noexcept {
  const HopFacts& facts = evidence.hops[at];
  return facts.has(hop_has::google_server) || facts.has(hop_has::server_of_6to4) ||
         facts.by_domain.empty() || facts.by_group == "google";
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (!is_sending_line(evidence, at)) return Outcome::not_applicable;
  if (is_of_google(evidence, at + 1)) return Outcome::clean;
  note.add(evidence, evidence.chain.hops[at].by.name);
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check google_line_above_a_strangers{
    checked({.title = "Below the line of Google's sending host stands one of a "
                      "stranger",
             .rationale = "Mail comes to that host from other servers of Google's alone, "
                          "which write their lines; who puts lines below a true one, or "
                          "takes some out, does not know",
             .source = "0 of 511 lines of Google's sending hosts in genuine and "
                       "phishing mail; 102 of 8,397 of an outsider's forgeries",
             .false_positives = "none met",
             .summary = "{a} sends for Google's own servers, and the line below is of "
                        "{b}",
             .scope = Scope::link,
             .bearing = Bearing::chain,
             .wants = hop_has::google_server,
             .group = "link",
             .run = run})};

}  // namespace forensics::rules
