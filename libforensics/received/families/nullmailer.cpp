#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "nullmailer "},
                            {MarkPlace::lead, "ofmipd "},
                            {MarkPlace::lead, "qmail-queue "}};

// (nullmailer pid N invoked by uid N), (ofmipd IP): handed over on the machine
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
}

}  // namespace

extern constexpr Family nullmailer{
    checked({.description = "nullmailer and others that write only a comment, as qmail does",
             .source = "59 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
