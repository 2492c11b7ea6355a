#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "via HTTP"}};

bool recognises(const Line& line) {
  return line.by != nullptr && line.with == nullptr;
}

// from [IP] by HOST (via HTTP): the address is that of the user
void read(Line& line) {
  Hop& hop = line.hop;
  hop.kind = HopKind::http_submission;
  hop.from.helo = {};
  if (begins_with_words(hop.by.software, "via HTTP")) set_software(line, {}, {});
}

}  // namespace

extern constexpr Family webmail_paren{
    checked({.description = "Web mail that tells its protocol in a comment: mail.com, web.de, GMX",
             .source = "1 line measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
