#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Cyrus"}, {MarkPlace::proto, "LMTPA"}};

// A provider may take the name out; only lmtpd says that the local client has logged in, always.
bool recognises(const Line& line) {
  if (software_begins(line, "Cyrus")) return true;
  return line.hop.by.software.data() == nullptr && line.hop.id.data() == nullptr &&
         has_tcp_comment(line);
}

// from HELO (RDNS [IP]|[unix socket]) by HOST (Cyrus V) with LMTPA
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  if (line.peer.local) {
    forget_peer(line);
    line.hop.kind = HopKind::local;
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family cyrus{checked({.description = "Cyrus lmtpd",
                                       .source = "Cyrus 3.4 lmtpengine.c",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .recognises = recognises,
                                       .read = read,
                                       .invariants = k_invariants})};

}  // namespace forensics::families
