#include "libforensics/chain/organisation.h"
#include "libforensics/checks/check.h"
#include "libforensics/geo/allocation.h"

namespace forensics::rules {
namespace {

// Between two servers of one organisation, which may number its inside as it likes.
bool is_inside(const Evidence& evidence, std::uint32_t at) {
  const std::vector<Hop>& hops = evidence.chain.hops;
  return at + 1 < hops.size() && same_organisation(hops[at].by.name, hops[at + 1].by.name);
}

// Against the newest stamp, so that the clock of the hop itself does not matter.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (hop.from.ip_scope != IpScope::public_ || !evidence.newest_stamp ||
      evidence.newest_stamp->seconds >= k_last_block_allocated_s)
    return Outcome::not_applicable;
  const std::optional<Instant> allocated = block_allocated(*hop.from.ip);
  if (!allocated || evidence.newest_stamp->seconds >= allocated->seconds) return Outcome::clean;
  if (is_inside(evidence, at)) return Outcome::not_applicable;
  note.add(evidence, hop.from.ip_raw);
  note.instant = allocated;
  note.seconds = allocated->seconds - evidence.newest_stamp->seconds;
  return Outcome::hit;
}

}  // namespace

extern constexpr Check address_before_its_allocation{checked(
    {.title = "The address of the client is in a block that no network had yet",
     .rationale =
         "IANA kept a third of all blocks until 1996 to 2011; an address invented, or a line "
         "moved back in time, falls into one that was empty",
     .source =
         "1 of 9,124 genuine hops of 2002 and 2003, an inner network; 240 of 5,338 of spam of that "
         "time, in 142 of 1,896 messages",
     .false_positives = "inner networks that used such a block as if it were private",
     .summary = "the block of {a} was given away at {time}, {duration} after the newest stamp",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::client_ipv4,
     .group = "address",
     .run = run})};

}  // namespace forensics::rules
