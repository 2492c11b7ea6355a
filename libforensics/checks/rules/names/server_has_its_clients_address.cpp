#include "libforensics/checks/check.h"
#include "libforensics/checks/unmarked_line.h"

namespace forensics::rules {
namespace {

Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& newer = evidence.chain.hops[at];
  const Hop& older = evidence.chain.hops[at + 1];
  if (!is_named_by_client(older, newer)) return Outcome::clean;
  note.add(evidence, older.by.name);
  note.add(evidence, newer.from.ip_raw);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check server_has_its_clients_address{checked(
    {.title = "The server of a line that no program is known to write is named by the address that "
              "the newer line saw",
     .rationale = "A program that sends spam from somebody's home knows its own address and no "
                  "other name for the server that it invents; a server has a name",
     .source = "0 of 12,459 genuine lines of 2002, 0 of 16,991 of lists, 0 of 1,632 of phishing; "
               "in 3 of 21 forged tails that were published",
     .false_positives = "a home server whose program does not show itself",
     .summary = "the line below calls its server {a}, which is the client {b} itself",
     .scope = Scope::link,
     .bearing = Bearing::chain,
     .wants = hop_has::outside_ip,
     .group = "link",
     .run = run})};

}  // namespace forensics::rules
