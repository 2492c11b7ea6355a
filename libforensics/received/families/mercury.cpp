#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Mercury"}};

// from HELO (IP) by HOST (Mercury/32 vV) with ESMTP ID ID
// from Spooler by HOST (Mercury/32 vV) ID ID: from its own queue
void read(Line& line) {
  const std::string_view product = line.hop.by.software;
  const std::string_view version = after_words(product, 1);
  set_software(line, product, first_word(product),
               version.substr(version.starts_with('v') ? 1 : 0));
  if (line.peer.address) {
    read_helo_only(line);
  } else {
    line.hop.kind = HopKind::local;
  }
}

constexpr Invariant k_invariants[] = {
    rules::no_weekday,
};

}  // namespace

extern constexpr Family mercury{checked({.description = "Mercury/32",
                                         .source = "34 lines measured",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .read = read,
                                         .invariants = k_invariants})};

}  // namespace forensics::families
