#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Microsoft SMTP Server"},
                            {MarkPlace::with, "MailboxResubmission"},
                            {MarkPlace::with, "ShadowRedundancy"}};

// from HELO (IP) by HOST (IP) with Microsoft SMTP Server (TLS) id VERSION
// ... id VERSION via Mailbox Transport: into a mailbox
void read(Line& line) {
  read_helo_only(line);
  set_software(line, line.hop.with.value, "Microsoft SMTP Server", line.hop.id);
}

constexpr Invariant k_invariants[] = {
    rules::words_of_its_version, rules::outlook_in_utc, rules::id_is_version,
    rules::weekday_first,        rules::offset_last,    rules::day_without_zero,
};

}  // namespace

extern constexpr Family exchange_hub{
    checked({.description = "Exchange 2007 and later, between its servers",
             .source = "24,990 lines of Exchange Online measured",
             .rank = FamilyRank::common,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
