#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::from, "indimail-mta queue "}};

// indimail-mta queue N by host HOST (invoked by uid N): no connection
void read(Line& line) {
  Hop& hop = line.hop;
  const std::string_view host = line.by == nullptr ? std::string_view{} : line.by->value;
  if (begins_with_words(host, "host ")) hop.by.name = first_word(after_words(host, 1));
  hop.from = {};
  hop.kind = HopKind::local;
  set_software(line, hop.raw.substr(hop.raw.find("indimail-mta"), 12), "indimail-mta");
}

}  // namespace

extern constexpr Family indimail{checked({.description = "IndiMail, a descendant of qmail",
                                          .source = "19 lines measured",
                                          .rank = FamilyRank::exact,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
