#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "mPOP"}, {MarkPlace::by_end, "e.mail.ru"}};

bool recognises(const Line& line) {
  return software_begins(line, "mPOP") ||
         (equals_ignoring_case(line.hop.by.name, "e.mail.ru") && line.from == nullptr);
}

// from HELO (RDNS [IP]) by HOST.mail.ru (mPOP.Fallback_MX) with ESMTP id ID
// by e.mail.ru with HTTP: web mail, no address
void read(Line& line) {
  if (line.from != nullptr) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  } else if (line.hop.kind == HopKind::tcp) {
    line.hop.kind = HopKind::local;
  }
}

}  // namespace

extern constexpr Family mail_ru{checked({.description = "Mail.ru",
                                         .source = "9 lines measured",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
