#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "R8/cf"},
                            {MarkPlace::software, "Switch-"},
                            {MarkPlace::id, "aaaaaaaa999999"},
                            {MarkPlace::id, "aaaaaaa99999"},
                            {MarkPlace::id, "AAA99999"}};

bool recognises(const Line& line) {
  if (line.by == nullptr) return false;
  // IRIX: "via SMTP (940816.SGI.8.6.9/940406.SGI)"
  if (line.via != nullptr && line.via->comment_count != 0 && has_shape(line.hop.id, "AAA99999")) {
    return true;
  }
  if (line.hop.by.software.data() == nullptr) return false;
  if (software_begins(line, "R8/cf") || software_begins(line, "Switch-")) return true;
  return is_sendmail_id(line.hop.id) || has_shape(line.hop.id, "AAA99999");
}

// from HELO (RDNS [IP] (may be forged)) by HOST (NAME) with ESMTP id QUEUEID
// IRIX: from HELO (RDNS [IP]) by HOST via SMTP (VERSION/CF) id QUEUEID
void read(Line& line) {
  if (line.hop.by.software.data() == nullptr && line.via != nullptr) {
    const auto comments = line.comments_of(line.via);
    if (!comments.empty()) set_software(line, comments.front().text, "sendmail");
  }
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_then_rdns(line, RdnsStatus::verified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family renamed_sendmail{
    checked({.description = "sendmail under another name: its ids and clocks",
             .source = "95 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
