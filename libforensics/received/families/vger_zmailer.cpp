#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// A gap, then "EHLO, a gap and the name, which may stand on the next line.
bool has_quoted_verb(std::string_view from, std::string_view verb) {
  const std::size_t at = from.find(verb);
  return at != std::string_view::npos && at != 0 && is_gap(from[at - 1]) &&
         at + verb.size() < from.size() && is_gap(from[at + verb.size()]);
}

bool recognises(const Line& line) {
  if (line.from == nullptr || line.from->comment_count == 0) return false;
  const std::string_view from = line.from->raw;
  return contains(from, "\"") &&
         (contains(from, "rhost-flags-") || has_quoted_verb(from, "\"EHLO") ||
          has_quoted_verb(from, "\"HELO"));
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
