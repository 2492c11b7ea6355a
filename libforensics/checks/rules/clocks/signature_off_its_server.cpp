#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_tolerance_s = 3'600;

// A list server holds messages for days and signs when it lets them go: so only where no server of
// the domain, going in or out, was near its signature.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (!hop.date.instant || hop.by.name.empty()) return Outcome::not_applicable;
  const SignatureTime* off = nullptr;
  for (const SignatureTime& signature : evidence.signatures) {
    if (!signature.nearest_s ||
        !is_one_domain(evidence.hops[at].by_domain, organisational_domain(signature.domain)))
      continue;
    if (*signature.nearest_s <= k_tolerance_s) return Outcome::clean;
    off = &signature;
  }
  if (off == nullptr) return Outcome::not_applicable;
  note.add(evidence, hop.date.raw);
  note.add(evidence, off->domain);
  note.instant = off->signed_at;
  note.seconds = hop.date.instant->seconds - off->signed_at.seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check signature_off_its_server{checked(
    {.title = "A server's stamp is more than an hour off the signature that its own domain made",
     .rationale = "A domain signs as it sends, so its servers' stamps lie around the time in the "
                  "signature; who moves the stamps cannot sign again",
     .source = "0 of 3,424 genuine stamps of a domain that signed, in 922 messages of list "
               "archives; 0 of 174 "
               "of phishing mail",
     .false_positives =
         "messages that waited for hours on their first server before it signed them",
     .summary = "{b} signed at {time}, its server stamped {duration} off that: {a}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants_message = message_has::signing_time,
     .group = "signature_clock",
     .run = run})};

}  // namespace forensics::rules
