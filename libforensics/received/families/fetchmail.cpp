#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return has_comment(line, "fetchmail") || has_comment(line, "getmail") ||
         with_begins(line, "getmail");
}

// from HOST [IP] by LOCAL with IMAP (fetchmail-6.4) for USER (single-drop): IP is the server that
// the mail was read from; the chain restarts here.
void read(Line& line) {
  line.hop.kind = HopKind::mail_fetch;
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family fetchmail{
    checked({.description = "fetchmail and its like reading a mailbox",
             .source = "fetchmail 6.4 driver.c, transact.c",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
