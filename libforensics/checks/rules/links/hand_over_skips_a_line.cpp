#include "libforensics/base/ascii.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

bool names_server(const Hop& newer, const Hop& older) noexcept {
  const std::string_view by = older.by.name;
  return same_host(newer.from.rdns, by) || same_host(newer.from.helo, by) ||
         same_host(newer.from.name, by);
}

// "a.example.org": a name that another line could not have by chance.
bool has_full_name(const Hop& hop) noexcept {
  return hop.by.name.find('.') != std::string_view::npos &&
         !starts_with_ignoring_case(hop.by.name, "localhost.");
}

// A provider's proxy that its customers do not see: it says to the next server what they said.
bool passes_the_helo_on(const Hop& hop) noexcept {
  return hop.family == "mailrouter";
}

// The server that the line between was written by must be a stranger to both: a filter on either
// machine, and one that calls it by its other name over the loopback, is none.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (at + 2 >= evidence.chain.hops.size()) return Outcome::not_applicable;
  const Hop& newest = evidence.chain.hops[at];
  const Hop& between = evidence.chain.hops[at + 1];
  const Hop& oldest = evidence.chain.hops[at + 2];
  if (!has_full_name(between) || !has_full_name(oldest) || newest.from.raw.data() == nullptr ||
      between.from.ip_scope == IpScope::loopback || passes_the_helo_on(between))
    return Outcome::not_applicable;
  if (!names_server(newest, oldest)) return Outcome::clean;
  if (same_host(between.by.name, oldest.by.name) || same_host(between.by.name, newest.by.name) ||
      names_server(newest, between) || names_server(between, oldest) ||
      names_server(oldest, between))
    return Outcome::clean;
  note.add(evidence, newest.by.name);
  note.add(evidence, oldest.by.name);
  note.add(evidence, between.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check hand_over_skips_a_line{checked(
    {.title = "The client that a line names is the server two lines below, and the line between is "
              "of a stranger to both",
     .rationale = "Each server writes above what it found; lines that were exchanged, or put in, "
                  "part those that belong together",
     .source = "1 of 2,764 genuine messages, 150 of 709 with two lines exchanged",
     .false_positives = "a gateway inside a company that bears another name than its line",
     .summary = "{a} had the message from {b}, and a line of {c} stands between theirs",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
