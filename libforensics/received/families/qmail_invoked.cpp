#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "qmail"}};

// "qmail 6773 by uid 773": what imitates it leaves the word out.
bool lacks_the_word(std::string_view lead) {
  const std::string_view number = first_word(after_words(lead, 1));
  return k_digits.has_all_of(number) && begins_with_words(after_words(lead, 2), "by ");
}

bool recognises(const Line& line) {
  return (line.lead.starts_with("qmail ") || line.lead.starts_with("qmail+")) &&
         (contains(line.lead, " invoked ") || lacks_the_word(line.lead));
}

// "network[IP/RDNS]", RDNS "unknown" when none was found.
void read_network(std::string_view network, Line& line) {
  HopFrom& from = line.hop.from;
  const std::string_view pair = network.substr(0, network.find(']'));
  const std::size_t slash = pair.find('/');
  const auto address = read_address(pair.substr(0, slash));
  if (!address || !address->ip) return;
  line.peer.address = address;
  from.ip = address->ip;
  from.ip_raw = address->raw;
  from.ip_source = IpSource::bracket;
  from.ip_scope = ip_scope_of(*from.ip);
  if (slash != pair.npos) set_rdns(line, pair.substr(slash + 1), RdnsStatus::unverified);
}

// (qmail 123 invoked from network): the connection is told of in the line below
// (qmail 123 messnum 4 invoked from network[IP/RDNS]): the same, with a patch that tells it here,
// too (qmail 123 invoked by uid 5), (... by alias), (... for bounce): handed over on the machine
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
  constexpr std::string_view k_network = " network[";
  const std::size_t at = line.lead.find(k_network);
  if (at != line.lead.npos) read_network(line.lead.substr(at + k_network.size()), line);
}

std::string_view not_invoked(const Line& line) {
  return contains(line.lead, " invoked ") ? std::string_view{} : line.lead;
}

// GMX's qmail leaves the process out and prints the day otherwise: "(qmail invoked by alias)".
std::string_view zero_before_the_day(const Line& line) {
  return begins_with_words(line.lead, "qmail invoked ") ? std::string_view{}
                                                        : rules::day_with_zero(line);
}

constexpr Invariant k_invariants[] = {
    {"the queue says that it was invoked", not_invoked},
    rules::no_weekday,
    {"a day below ten has no zero in front, but in GMX's form", zero_before_the_day},
};

}  // namespace

extern constexpr Family qmail_invoked{checked({.description = "qmail's note of its own queue",
                                               .source = "qmail 1.03 received.c",
                                               .rank = FamilyRank::exact,
                                               .marks = k_marks,
                                               .recognises = recognises,
                                               .read = read,
                                               .invariants = k_invariants})};

}  // namespace forensics::families
