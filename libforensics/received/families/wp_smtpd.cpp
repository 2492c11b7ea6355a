#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "WP-SMTPD"}, {MarkPlace::lead, "wp-smtpd "}};

// "ann@example.org@[192.0.2.1]" has the account where others note an ident user.
void read_account(Line& line) {
  std::string_view& account = line.hop.from.ident;
  if (account.empty()) return;
  set_account(line, account, AuthEvidence::comment);
  account = {};
}

// from RDNS|unknown (HELO H) (ACCOUNT@[IP]) (envelope-sender <A>) by HOST (WP-SMTPD) with CIPHER
// encrypted SMTP for <B>; date
// (wp-smtpd HOST PROCESS invoked from network): the queue's note, above it
void read(Line& line) {
  if (line.by == nullptr) {
    line.hop.kind = HopKind::comment_only;
    line.hop.by.name = first_word(after_words(line.lead, 1));
    return;
  }
  read_rdns_then_helo(line, RdnsStatus::unverified);
  read_account(line);
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family wp_smtpd{checked(
    {.description = "WP-SMTPD of Wirtualna Polska (wp.pl, o2.pl, tlen.pl), a relative of qmail",
     .source = "23 lines of 2007 to 2026 measured",
     .rank = FamilyRank::product,
     .marks = k_marks,
     .read = read,
     .invariants = k_invariants})};

}  // namespace forensics::families
