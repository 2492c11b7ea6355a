#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".outlook.com"},
                            {MarkPlace::by_end, ".office365.com"},
                            {MarkPlace::by_end, ".exchangelabs.com"}};

bool recognises(const Line& line) {
  return line.hop.with.proto.starts_with("HTTP");
}

// from HOST (IP) by HOST with HTTPS via HOST: between servers of Exchange Online, no web mail
void read(Line& line) {
  line.hop.kind = HopKind::tcp;
  read_helo_only(line);
  line.hop.from.helo = {};  // nobody says HELO over HTTPS
}

constexpr Invariant k_invariants[] = {
    rules::outlook_in_utc,
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family o365_https{
    checked({.description = "Exchange Online delivering to a mailbox",
             .source = "7,743 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
