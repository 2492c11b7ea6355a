#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// Web mail and scripts hand a new message in over TLS, as they would from elsewhere; what came from
// another server passes a filter or a list program of the machine.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.ip_scope != IpScope::loopback || hop.auth.authenticated == true ||
      hop.with.auth == true || at + 1 == evidence.chain.hops.size())
    return Outcome::not_applicable;
  if (hop.with.tls != true && hop.tls.raw.data() == nullptr) return Outcome::clean;
  note.add(evidence, hop.from.ip_raw);
  note.add(evidence, hop.tls.raw.data() != nullptr ? hop.tls.raw : hop.with.value);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check tls_over_the_loopback{checked(
    {.title = "A filter or a list program handed the message back to Postfix over the loopback, "
              "with TLS",
     .rationale = "Nobody listens there, and such programs do not ask for TLS; who puts it into a "
                  "line to make it look modern does not mind who the client is",
     .source =
         "2 of 8,408 genuine lines with such a client and a line below; 82 of 8,050 forgeries",
     .false_positives = "a filter that is set to use TLS wherever it is offered",
     .summary = "{b} to a client at {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::postfix_line | hop_has::inner_ip,
     .group = "tls",
     .run = run})};

}  // namespace forensics::rules
