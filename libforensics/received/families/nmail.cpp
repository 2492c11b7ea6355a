#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return find_ignoring_case(line.hop.with.raw, "[nmail ") != std::string_view::npos ||
         contains(line.hop.by.raw, "[nMail ");
}

// from HELO (IP) by HOST (IP) with [nMail V (Windows) SMTP Server] for <A> from <B>
// from HELO [IP] by HOST running [nMail V (Windows) SMTP Server]
void read(Line& line) {
  read_helo_only(line);
  set_software(line, "nMail", "nMail");
}

}  // namespace

extern constexpr Family nmail{checked({.description = "nMail",
                                       .source = "5 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
