#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

constexpr std::int64_t k_day_s = 86'400;

// The Message-ID was made earlier, by its clock, than the id of this line: the server had the
// message before, and a list that handed it back dropped the line of that time.
bool came_by_before(const Evidence& evidence, std::uint32_t at) noexcept {
  const Clock* made = evidence.message_id_clock;
  const Clock* taken = evidence.hops[at].id_clock;
  if (made == nullptr || taken == nullptr || !made->utc || !taken->utc) return false;
  const std::int64_t later = taken->utc->seconds - made->utc->seconds;
  return later > 0 && later < k_day_s;
}

// Only where the quoted id stands in no line at all: a server that takes a message twice quotes the
// id of one of its lines. A filter on the server that hands the message back may have dropped the
// line with the id that the Message-ID was made of.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  const Hop& hop = evidence.chain.hops[at];
  if (evidence.quoted_ids.empty()) return Outcome::not_applicable;
  const QuotedQueueId* other = nullptr;
  for (const QuotedQueueId& quoted : evidence.quoted_ids) {
    if (!is_of_quoting_server(quoted, hop)) continue;
    if (has_quoted_id(quoted, hop)) return Outcome::clean;
    if (quoted.in_message_id && hop.from.ip_scope == IpScope::loopback) continue;
    if (quoted.in_message_id && came_by_before(evidence, at)) continue;
    if (!quoted.in_a_line) other = &quoted;
  }
  if (other == nullptr) return Outcome::not_applicable;
  note.add(evidence, hop.id);
  note.add(evidence, other->id);
  return Outcome::hit;
}

}  // namespace

extern constexpr Check id_is_not_the_quoted_one{checked(
    {.title = "The server of the line quotes its queue id in another field, and it is another one",
     .rationale =
         "Programs at the server write its queue id into fields of their own, or into a "
         "Message-ID that was missing; who changes the line, or puts it there, leaves them",
     .source = "2 of 2,629 genuine lines of servers that quote an id",
     .false_positives = "a server that takes a message twice and whose other line was removed",
     .summary = "the line has the id {a}, the server quotes {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::id,
     .wants_message = message_has::quoted_id,
     .group = "id",
     .run = run})};

}  // namespace forensics::rules
