#include "libforensics/checks/check.h"
#include "libforensics/received/words.h"

namespace forensics::rules {
namespace {

// "from HELO (RDNS. [IP]) by HOST with ESMTPS id ID for <A>; DATE (PST)": the full stop behind the
// reverse name and the clock of California together are Google's alone.
bool has_form_of_google(const Hop& hop) noexcept {
  const std::string_view zone = hop.date.zone_name;
  return contains(hop.from.raw, ". [") && (zone == "PST" || zone == "PDT");
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.family != "generic" || !has_form_of_google(hop)) return Outcome::clean;
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check form_of_google_elsewhere{checked(
    {.title = "The line is in the form of Google's servers, and no program is known that writes so "
              "on the host that it names",
     .rationale = "Who knows one provider's lines from his own mailbox puts other names into them",
     .source = "0 of 60,000 genuine lines",
     .false_positives = "none met; mail whose names were replaced to make it anonymous",
     .summary = "the line of {a} is written as Google writes",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .clean_with = hop_has::plain_line,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
