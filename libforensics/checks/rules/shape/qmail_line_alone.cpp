#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// qmail-smtpd and no relative that names itself.
bool is_smtpd(const Hop& hop) noexcept {
  return hop.family == "qmail" && hop.by.software.data() == nullptr && hop.date.weekday < 0;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  // Yahoo's servers for its customers write so.
  if (at == 0 || !evidence.hops[at].by_group.empty() || !is_smtpd(hop))
    return Outcome::not_applicable;
  const std::string_view above = evidence.chain.hops[at - 1].family;
  if (above.starts_with("qmail-") || above == "filter-note") return Outcome::clean;
  note.add(evidence, hop.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check qmail_line_alone{checked(
    {.title = "qmail took the message by SMTP, and its queue wrote no line above",
     .rationale =
         "qmail-smtpd hands on to qmail-queue, which writes \"(qmail N invoked ...)\" above; "
         "who invents a line takes the one that shows a client and does not know the other",
     .source =
         "qmail 1.03 qmail-queue.c; 0 of 427 genuine claimed lines, 53 of 97 claimed ones of spam",
     .false_positives = "programs that imitate qmail's form; operators who take the note out",
     .summary = "{a} is qmail by its line, and no note of its queue stands above",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::claimed,
     .group = "shape",
     .run = run})};

}  // namespace forensics::rules
