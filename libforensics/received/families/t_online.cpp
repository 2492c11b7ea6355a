#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".t-online.de"},
                            {MarkPlace::by_end, ".t-online.com"}};

bool recognises(const Line& line) {
  if (line.hop.with.proto.starts_with("LMTP")) return false;  // a mailbox of Dovecot or Cyrus
  if (by_ends(line, ".t-online.de")) return line.from != nullptr;
  return !line.peer.ident.empty() && line.with != nullptr;
}

// from HELO (ACCOUNT@[IP]) by HOST with esmtp id ID: the account is the one that dialled in; since
// 2004 it is hashed
void read(Line& line) {
  read_helo_only(line);
  const std::string_view account = line.hop.from.ident;
  if (!account.empty()) set_account(line, account, AuthEvidence::comment);
  HopTls& tls = line.hop.tls;
  const std::size_t colon = tls.raw.find(':');
  if (colon != std::string_view::npos) tls.cipher = first_word(tls.raw.substr(colon + 1));
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family t_online{
    checked({.description = "T-Online taking mail from its customers (Exim)",
             .source = "12 lines measured",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
