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
  for (const std::string_view place : {line.hop.with.raw, line.hop.by.raw}) {
    const std::size_t at = find_ignoring_case(place, "[nmail ");
    if (at != std::string_view::npos) set_software(line, place.substr(at + 1, 5), "nMail");
  }
}

}  // namespace

extern constexpr Family nmail{checked({.description = "nMail",
                                       .source = "5 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
