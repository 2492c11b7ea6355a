#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "IBM VM SMTP"},
                            {MarkPlace::software, "LMail"},
                            {MarkPlace::software, "Mailer R"}};

// from NODE by HOST (IBM VM SMTP V2R4) with BSMTP id N; from NODE (NJE origin U@N) by HOST (LMail
// V)
void read(Line& line) {
  if (line.peer.address) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
    return;
  }
  forget_peer(line);
  line.hop.from.ident = {};
  line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family vm_smtp{
    checked({.description = "IBM VM SMTP, and the Mailer and LMail behind it",
             .source = "VM SMTP V2R4 and LMail 1.2 as their users show them",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
