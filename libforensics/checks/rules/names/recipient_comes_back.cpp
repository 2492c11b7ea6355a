#include <algorithm>
#include <span>

#include "libforensics/base/ascii.h"
#include "libforensics/checks/check.h"

namespace forensics::rules {
namespace {

bool is_for(const Hop& hop, std::string_view address) noexcept {
  return std::any_of(hop.for_.begin(), hop.for_.end(), [address](std::string_view recipient) {
    return equals_ignoring_case(recipient, address);
  });
}

// The reader's address, as the newest line with a recipient has it.
Outcome run(const Evidence& evidence, std::uint32_t at, Note& note) {
  if (!evidence.is_claimed(at)) return Outcome::not_applicable;
  const auto newer = std::span(evidence.chain.hops).first(at);
  const auto newest =
      std::find_if(newer.begin(), newer.end(), [](const Hop& hop) { return !hop.for_.empty(); });
  if (newest == newer.end()) return Outcome::not_applicable;
  const std::string_view reader = newest->for_.front();
  const auto other = std::find_if(newest, newer.end(), [reader](const Hop& hop) {
    return !hop.for_.empty() && !is_for(hop, reader);
  });
  if (other == newer.end()) return Outcome::not_applicable;
  if (!is_for(evidence.chain.hops[at], reader)) return Outcome::clean;
  note.add(evidence, reader);
  note.add(evidence, other->for_.front());
  return Outcome::hit;
}

}  // namespace

extern constexpr Check recipient_comes_back{checked(
    {.title =
         "The line is for the reader, though newer lines took the message for somebody else first",
     .rationale =
         "A list or an alias puts its members in its own place: below it nobody knows them. Who "
         "invents a line for a message that came over a list, or puts one there, takes the only "
         "address that he has",
     .source = "0 of 8,708 genuine lines below one with another recipient",
     .false_positives = "a message that its recipient sent through a list to himself",
     .summary = "the line is for {a}, which came in only behind {b}",
     .scope = Scope::hop,
     .bearing = Bearing::chain,
     .wants = hop_has::claimed | hop_has::recipient,
     .group = "recipient",
     .run = run})};

}  // namespace forensics::rules
