#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t first_seen(std::string_view version) noexcept {
  if (version == "TLSv1.3") return 1'483'228'800;  // 2017-01-01
  if (version == "TLSv1.2") return 1'217'548'800;  // 2008-08-01
  if (version == "TLSv1.1") return 1'143'849'600;  // 2006-04-01
  return 915'148'800;                              // 1999-01-01, TLSv1.0
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.tls.version.data() == nullptr || !hop.date.instant) return Outcome::not_applicable;
  if (hop.date.instant->seconds >= first_seen(hop.tls.version)) return Outcome::clean;
  note.add(evidence, hop.tls.raw);
  note.instant = hop.date.instant;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check tls_version_before_its_time{checked(
    {.title = "The line names a TLS version that did not exist at its stamp",
     .rationale = "Whoever dates a line back forgets that software has a history",
     .source = "RFC 8446 of August 2018, drafts in servers from 2017; TLSv1.2 is RFC 5246 of "
               "August 2008; TLSv1.1 RFC 4346 of April 2006",
     .false_positives = "experiments with drafts",
     .summary = "{a} did not exist at {time}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::tls,
     .group = "anachronism",
     .run = run})};

}  // namespace forensics::rules
