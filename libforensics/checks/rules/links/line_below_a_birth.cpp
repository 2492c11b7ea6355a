#include <algorithm>

#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_longest_leg_s = 60;  // what was sent again had lain in a mailbox
constexpr std::int64_t k_clocks_apart_s = 5;

// "(from user@localhost)" of sendmail, "with local" of Exim, "from userid 1000" of Postfix.
bool is_handed_in_on_the_machine(const Hop& hop) noexcept {
  if (hop.kind != HopKind::local) return false;
  return hop.from.name_kind == NameKind::local_user || hop.with.value == "local" ||
         std::any_of(hop.comments.begin(), hop.comments.end(), [](const Comment& comment) {
           return comment.text.find("from userid ") != std::string_view::npos;
         });
}

// That, or a mail program that logged in and greeted with its address.
bool is_birth(const Hop& hop) noexcept {
  if (is_handed_in_on_the_machine(hop)) return true;
  return hop.kind == HopKind::tcp && hop.auth.authenticated.value_or(false) &&
         hop.from.helo.starts_with('[');
}

bool is_of_another_server(const Evidence& evidence, std::uint32_t at) noexcept {
  const Hop& older = evidence.chain.hops[at + 1];
  return older.kind == HopKind::tcp && !older.by.name.empty() &&
         !is_one_domain(evidence.hops[at].by_domain, evidence.hops[at + 1].by_domain);
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  if (!is_birth(newer) || evidence.hops[at].by_domain.empty()) return Outcome::not_applicable;
  const std::optional<std::int64_t>& delay = evidence.chain.delays[at].seconds;
  if (!delay) return Outcome::not_applicable;
  if (*delay < -k_clocks_apart_s || *delay > k_longest_leg_s || !is_of_another_server(evidence, at))
    return Outcome::clean;
  note.add(evidence, newer.by.name);
  note.add(evidence, evidence.chain.hops[at + 1].by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check line_below_a_birth{
    checked({.title = "The message began at a line, and seconds before it another "
                      "organisation's server had it",
             .rationale = "A program on the server itself, or a mail program that logged "
                          "in, hands over what nobody had before; who puts lines below a "
                          "true one does not ask which line that is",
             .source = "0 of 29 genuine lines below such a one; 116 of 8,397 of an "
                       "outsider's forgeries",
             .false_positives = "a program that fetches mail and sends it on at once",
             .summary = "{a} had it from its author, and a line of {b} stands below",
             .scope = Scope::link,
             .bearing = Bearing::chain,
             .wants_older = hop_has::outside_ip,
             .group = "link",
             .run = run})};

}  // namespace forensics::rules
