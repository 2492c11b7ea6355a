#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "OpenSMTPD"}};

// from HELO (RDNS|<unknown> [IP]) by HOST (OpenSMTPD) with ESMTPS id HEX (TLSv1.3:CIPHER:256:NO)
// from localhost (HOST [local]) by ..: handed over on the machine
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  if (line.peer.local) line.hop.kind = HopKind::local;
}

// smtp_session.c prints the id with %08x.
std::string_view id_not_eight_hex(const Line& line) {
  const std::string_view id = line.hop.id;
  const bool hex = id.size() == 8 && id.find_first_not_of("0123456789abcdef") == id.npos;
  return hex || id.empty() ? std::string_view{} : id;
}

constexpr Invariant k_invariants[] = {
    {"the id is eight hex digits", id_not_eight_hex},
    rules::zone_name_last,
};

}  // namespace

extern constexpr Family opensmtpd{checked({.description = "OpenSMTPD",
                                           .source = "OpenSMTPD 7 smtp_session.c",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .read = read,
                                           .invariants = k_invariants})};

}  // namespace forensics::families
