#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

// Sixteen bytes in base64 without padding.
bool is_id(std::string_view id) {
  if (id.size() != 22) return false;
  for (const char c : id) {
    if (!is_alnum(c) && c != '+' && c != '/') return false;
  }
  return true;
}

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  return line.from != nullptr && hop.by.software.data() == nullptr && has_tcp_comment(line) &&
         hop.with.proto.starts_with("ESMTP") && hop.envelope_from.data() != nullptr &&
         is_id(hop.id);
}

// from HELO ([IP]) by HOST with ESMTPSA id ID (envelope-from <A>): no look-up is printed
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family dovecot_submission{
    checked({.description = "Dovecot submission, which proxies to another server",
             .source = "41 lines measured; ids and their clocks are those of Dovecot",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
