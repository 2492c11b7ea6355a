#include "libforensics/received/families/layout.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

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

// "(TLSv1.3:CIPHER:256:NO)" in all releases.
std::string_view tls_in_words(const Line& line) {
  for (const Comment& comment : line.hop.comments) {
    if (comment.depth != 0 || !comment.is_about(Topic::tls)) continue;
    if (find_gap(comment.text) != comment.text.size()) return comment.text;
  }
  return {};
}

constexpr Invariant k_invariants[] = {
    {"the id is eight hex digits", id_not_eight_hex},
    rules::protocol_alone,
    {"TLS is told between colons", tls_in_words},
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
