#include "libforensics/base/ascii.h"
#include "libforensics/received/anomalies.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_begin = "with Cubic Circle";
constexpr Mark k_marks[] = {{MarkPlace::comment, k_begin}};

// by HOST (mbox USER) (with Cubic Circle's cucipop (vV DAY) DATE); earlier by HOST for USER (with
// ...): written when the mailbox is read. The date stands in the comment and says no zone.
void read(Line& line) {
  Hop& hop = line.hop;
  hop.kind = HopKind::mail_fetch;
  for (const Comment& comment : hop.comments) {
    if (!begins_with_words(comment.text, k_begin)) continue;
    const std::string_view product = after_words(comment.text, 1);
    const std::size_t open = product.find('(');
    const std::size_t close = product.rfind(')');
    if (open == product.npos || close == product.npos) return;
    const std::string_view version = first_word(product.substr(open + 1, close - open - 1));
    set_software(line, product.substr(0, close + 1), "cucipop",
                 version.starts_with('v') ? version.substr(1) : version);
    const ParsedDate date = parse_date(product.substr(close + 1));
    if (hop.date.raw.empty() && date.instant) {
      hop.date = date;
      hop.warnings.remove(anomalies::missing_date);
    }
    return;
  }
}

std::string_view another_date(const Line& line) {
  const ParsedDate& date = line.hop.date;
  return date.raw.empty() || date.issues.has(DateIssue::asctime_order) ? std::string_view{}
                                                                       : date.raw;
}

constexpr Invariant k_invariants[] = {
    {"the date is in the order of asctime", another_date},
};

}  // namespace

extern constexpr Family cucipop{checked({.description = "cucipop, a POP3 server",
                                         .source = "6 lines of 1998 to 2005 as users show them",
                                         .rank = FamilyRank::exact,
                                         .marks = k_marks,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
