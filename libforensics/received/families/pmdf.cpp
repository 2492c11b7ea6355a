#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "PMDF "},
                            {MarkPlace::software, "Sun Internet Mail Server"}};

// "Sun Internet Mail Server sims.4.0.2001.07.26.11.50.p9": the version glued to a short name
void read_sims_version(Line& line) {
  const std::string_view software = line.hop.by.software;
  const std::size_t at = software.find(" sims.");
  if (at == software.npos) return;
  set_software(line, software, "Sun Internet Mail Server", first_word(software.substr(at + 6)));
}

// from HELO (RDNS [IP]) by HOST (PMDF V6.1 #40995) with ESMTP id <ID@HOST>; date (BST)
void read(Line& line) {
  read_sims_version(line);
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family pmdf{
    checked({.description = "PMDF of Innosoft and Process Software, Sun Internet Mail Server",
             .source = "7 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
