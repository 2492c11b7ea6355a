#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool names_the_filter(std::string_view comment) {
  return contains(comment, "AntiSpam Services") || contains(comment, "SpamFilter") ||
         contains(comment, "LogSat");
}

// Its operator writes the comment.
bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  if (line.from == nullptr || line.by == nullptr || line.with != nullptr) return false;
  if (line.by->comment_count == 0) return false;
  const bool bare = hop.from.name_kind == NameKind::ipv4 && line.from->comment_count == 0;
  return bare && hop.id.data() == nullptr &&
         names_the_filter(line.comments_of(line.by).front().text);
}

// from IP by HOST (WORDS OF THE OPERATOR): no HELO and no look-up is printed
void read(Line& line) {
  read_helo_only(line);
  set_software(line, line.comments_of(line.by).front().text, "SpamFilter");
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
};

}  // namespace

extern constexpr Family spamfilter_isp{checked({.description = "LogSat SpamFilter ISP",
                                                .source = "1 line of 2010 as its user shows it",
                                                .rank = FamilyRank::product,
                                                .recognises = recognises,
                                                .read = read,
                                                .invariants = k_invariants})};

}  // namespace forensics::families
