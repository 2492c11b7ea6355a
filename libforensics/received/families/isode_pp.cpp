#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "PP)"}, {MarkPlace::software, "PP"}};

bool recognises(const Line& line) {
  return has_comment(line, "PP)") || line.hop.by.software == "PP";
}

// from HELO (actually RDNS) by HOST with SMTP (PP)
void read(Line& line) {
  line.hop.from.helo = line.hop.from.name;
  for (const Comment& comment : line.comments_of(line.from)) {
    if (!begins_with_words(comment.text, "actually ")) continue;
    set_rdns(line, first_word(after_words(comment.text, 1)), RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family isode_pp{checked({.description = "PP of UCL and ISODE",
                                          .source = "2 lines measured",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .recognises = recognises,
                                          .read = read})};

}  // namespace forensics::families
