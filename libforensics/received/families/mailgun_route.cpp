#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "SMTP mgrt ");
}

// by HOST with SMTP mgrt NUMBER
void read(Line& line) {
  line.hop.kind = HopKind::local;
  if (line.hop.id.data() == nullptr) line.hop.id = first_word(after_words(line.hop.with.value, 2));
}

}  // namespace

extern constexpr Family mailgun_route{checked({.description = "Mailgun handing on by a route",
                                               .source = "8 lines measured",
                                               .rank = FamilyRank::exact,
                                               .recognises = recognises,
                                               .read = read})};

}  // namespace forensics::families
