#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

// An operator may put its own name in the place of "qmail": "CWIE-scanner-1.14".
bool recognises(const Line& line) {
  const std::string_view with = line.hop.with.value;
  constexpr std::string_view k_scanner = "-scanner-";
  const std::size_t at = with.find(k_scanner);
  return at != with.npos && at != 0 && at + k_scanner.size() < with.size() &&
         is_digit(with[at + k_scanner.size()]);
}

// from SENDER by HOST with qmail-scanner-VERSION (what it found): handed over on the machine
// from IP by HOST (envelope-from <A>, uid N) with qmail-scanner-1.24: whose client it was
void read(Line& line) {
  const NameKind kind = line.hop.from.name_kind;
  if (kind != NameKind::ipv4 && kind != NameKind::ipv6) forget_peer(line);
  line.hop.from.ident = {};
  line.hop.kind = HopKind::local;
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
};

}  // namespace

extern constexpr Family qmail_scanner{
    checked({.description = "qmail-scanner: a filter between two stages of qmail",
             .source = "24 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
