#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Active!Hunter"}};

// from NAME ([IP]) (envelope sender: <A>) by HOST with Active!Hunter esmtp server
void read(Line& line) {
  line.hop.from.ident = {};
  read_literal_as_helo(line);
  set_software(line, line.hop.with.value, "Active!Hunter");
  for (const Comment& comment : line.comments_of(line.from)) {
    if (!begins_with_words(comment.text, "envelope sender: ")) continue;
    line.hop.envelope_from = without_angles(first_word(after_words(comment.text, 2)));
  }
}

}  // namespace

extern constexpr Family active_hunter{checked({.description = "Active!Hunter of TransWARE",
                                               .source = "3 lines measured",
                                               .rank = FamilyRank::product,
                                               .marks = k_marks,
                                               .read = read})};

}  // namespace forensics::families
