#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// "(vtpopfetcher-6.3.8 polling HOST account USER)": fetchmail under another name
bool tells_of_polling(const Line& line) {
  if (line.hop.kind != HopKind::mail_fetch) return false;
  for (const Comment& comment : line.comments_of(line.with)) {
    if (has_word(comment.text, "polling") && has_word(comment.text, "account")) return true;
  }
  return false;
}

bool recognises(const Line& line) {
  if (has_comment(line, "fetchmail") || has_comment(line, "getmail")) return true;
  const std::string_view with = line.hop.with.value;
  return with_begins(line, "getmail") || with_begins(line, "POP3-SSL") ||
         with_begins(line, "IMAP4-SSL") || contains(with, " getmail") || tells_of_polling(line);
}

// from HOST [IP] by LOCAL with IMAP (fetchmail-6.4) for USER (single-drop): IP is the server that
// the mail was read from; the chain restarts here.
// from HOST (IP) by LOCAL with POP3-SSL; with IMAP4 getmail6 msgid:N
void read(Line& line) {
  line.hop.kind = HopKind::mail_fetch;
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family fetchmail{
    checked({.description = "fetchmail and its like reading a mailbox",
             .source = "fetchmail 6.4 driver.c, transact.c",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
