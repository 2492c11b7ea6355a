#include "libforensics/base/ascii.h"
#include "libforensics/base/blotted_out.h"
#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

// By its own word, where the line has it: the address of a small office may bear the name of its
// mail server, whoever sits there.
bool names_host(const HopFrom& from, std::string_view host) noexcept {
  if (!from.helo.empty()) return same_host(from.helo, host);
  return same_host(from.rdns, host) || same_host(from.name, host);
}

// "a.example.org": a name that another line could not have by chance.
bool is_full_name(std::string_view name) noexcept {
  return name.find('.') != std::string_view::npos;
}

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (at + 1 >= evidence.chain.hops.size()) return Outcome::not_applicable;
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  // A line that names no server is a note of some process of the newer one's.
  if (!is_full_name(newer.by.name) || older.from.raw.data() == nullptr || older.by.name.empty())
    return Outcome::not_applicable;
  // What a host sent out may be fetched back by it.
  if (newer.kind == HopKind::mail_fetch) return Outcome::not_applicable;
  // A machine that hands the message to itself bears one of its names on each side.
  if (older.from.ip_scope == IpScope::loopback ||
      starts_with_ignoring_case(older.by.name, "localhost."))
    return Outcome::not_applicable;
  if (same_host(newer.by.name, older.by.name) || !names_host(older.from, newer.by.name))
    return Outcome::clean;
  if (names_host(newer.from, older.by.name)) return Outcome::clean;
  if (is_blotted_out(newer.by.name)) return Outcome::not_applicable;
  note.add(evidence, newer.by.name);
  note.add(evidence, older.by.name);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check handed_to_its_own_client{checked(
    {.title = "Two hops stand in the wrong order: the older one names the newer one as its client",
     .rationale = "Each server writes above what it found, so the client of a line is the server "
                  "of the line below it",
     .source = "RFC 5321 4.4; rates in bench/README.md (Forgery)",
     .false_positives = "two servers that hand a message to and fro, one of which writes no line",
     .summary = "{b} says that it had the message from {a}, whose line stands above",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
