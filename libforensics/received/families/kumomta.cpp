#include "libforensics/received/address_text.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "KumoMTA"}};

// from HELO (IP) by HOST (KumoMTA IP-OF-THE-SERVER) with ESMTP id UUID for <A>
void read(Line& line) {
  read_helo_only(line);
  const auto comments = line.comments_of(line.by);
  if (comments.empty()) return;
  const auto own = read_address(after_words(comments.front().text, 1));
  if (own) line.hop.by.ip = own->ip;
  set_software(line, comments.front().text, "KumoMTA");
}

}  // namespace

extern constexpr Family kumomta{checked({.description = "KumoMTA",
                                         .source = "17 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
