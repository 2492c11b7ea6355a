#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "NetMail "}, {MarkPlace::with, "Novell NIMS "}};

// from HELO USER@HOST [IP] by HOST with NetMail SMTP Agent $Revision: 3.11 $ on Novell NetWare:
// USER has logged in
void read(Line& line) {
  read_helo_only(line);
  const std::string_view user = first_word(after_words(line.hop.from.raw, 1));
  if (!contains(user, "@")) return;
  line.hop.auth.authenticated = true;
  line.hop.auth.user = user;
  line.hop.auth.evidence = AuthEvidence::software;
}

}  // namespace

extern constexpr Family netmail{checked({.description = "Novell NIMS and NetMail",
                                         .source = "5 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read})};

}  // namespace forensics::families
