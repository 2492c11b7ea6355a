#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Microsoft SMTPSVC"}};

bool recognises(const Line& line) {
  return line.from != nullptr && starts_with_ignoring_case(line.from->value, "mail pickup service");
}

// from mail pickup service by HOST with Microsoft SMTPSVC: a file dropped into a folder, no SMTP
void read(Line& line) {
  line.hop.kind = HopKind::local;
  line.hop.from.name_kind = NameKind::words;
  set_software(line, line.hop.with.raw, "Microsoft SMTPSVC");
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family ms_mail_pickup{
    checked({.description = "The pickup folder of the SMTP service of IIS",
             .source = "4 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
