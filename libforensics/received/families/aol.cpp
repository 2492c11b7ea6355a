#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "mail_out_v"}, {MarkPlace::software, "IMOv"}};

bool recognises(const Line& line) {
  return by_ends(line, ".mx.aol.com");
}

// from MAILBOX@aol.com by imo-m09.mx.aol.com (mail_out_v34.13.) id ID (4394): from a mailbox
void read(Line& line) {
  forget_peer(line);
  set_account(line, line.hop.from.name, AuthEvidence::software);
  line.hop.kind = HopKind::local;
  line.hop.from.name_kind = NameKind::local_user;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
};

}  // namespace

extern constexpr Family aol{checked({.description = "AOL taking mail out of its own mailboxes",
                                     .source = "28 lines measured",
                                     .rank = FamilyRank::brand,
                                     .marks = k_marks,
                                     .recognises = recognises,
                                     .read = read,
                                     .invariants = k_invariants})};

}  // namespace forensics::families
