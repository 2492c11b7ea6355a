#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (line.from == nullptr || line.from->comment_count == 0) return false;
  const std::string_view from = line.from->raw;
  return contains(from, "\"") && (contains(from, "rhost-flags-") || contains(from, " \"EHLO ") ||
                                  contains(from, " \"HELO "));
}

// from RDNS ([IP]:port "EHLO H" rhost-flags-OK-OK-OK-FAIL) by HOST with ESMTP id ID (ORCPT <..>)
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family vger_zmailer{
    checked({.description = "ZMailer, as vger.kernel.org and others ran it",
             .source = "1,716 lines measured",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
