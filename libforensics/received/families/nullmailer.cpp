#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return begins_with_words(line.lead, "nullmailer ") || begins_with_words(line.lead, "ofmipd ") ||
         begins_with_words(line.lead, "qmail-queue ");
}

// (nullmailer pid N invoked by uid N), (ofmipd IP): handed over on the machine
void read(Line& line) {
  line.hop.kind = HopKind::comment_only;
}

}  // namespace

extern constexpr Family nullmailer{
    checked({.description = "nullmailer and others that write only a comment, as qmail does",
             .source = "59 lines measured",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
