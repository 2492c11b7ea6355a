#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "SMTP mgrt "}};

// by HOST with SMTP mgrt NUMBER
void read(Line& line) {
  line.hop.kind = HopKind::local;
  if (line.hop.id.data() == nullptr) line.hop.id = first_word(after_words(line.hop.with.value, 2));
}

}  // namespace

extern constexpr Family mailgun_route{checked({.description = "Mailgun handing on by a route",
                                               .source = "8 lines measured",
                                               .rank = FamilyRank::exact,
                                               .marks = k_marks,
                                               .read = read})};

}  // namespace forensics::families
