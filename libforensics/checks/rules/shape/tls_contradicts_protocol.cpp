#include "libforensics/checks/check.h"
#include "libforensics/received/anomalies.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  for (const Anomaly& anomaly : hop.warnings) {
    if (anomaly.kind != &anomalies::tls_proto_conflict) continue;
    note.add(anomaly.span);
    return Outcome::hit;
  }
  return Outcome::clean;
}

}  // namespace

extern constexpr Check tls_contradicts_protocol{
    checked({.title = "What the line says of TLS contradicts its protocol or itself",
             .rationale = "The server prints protocol and cipher from one connection",
             .source = "RFC 3848; measured near zero on genuine lines of each family",
             .false_positives = "gateways that rewrite the protocol",
             .summary = "{a} cannot be true of one connection",
             .scope = Scope::hop,
             .bearing = Bearing::chain,
             .wants = hop_has::tls,
             .clean_with = hop_has::plain_line,
             .group = "tls",
             .run = run})};

}  // namespace forensics::rules
