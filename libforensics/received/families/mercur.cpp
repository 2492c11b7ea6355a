#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "MERCUR"}};

// from HELO ([IP]) by HOST with MERCUR Mailserver (V) for <A>; older: from HELO (IP)
void read(Line& line) {
  read_helo_only(line);
  set_software(line, line.hop.with.value, "MERCUR");
}

}  // namespace

extern constexpr Family mercur{
    checked({.description = "MERCUR Mailserver of Atrium",
             .source = "MERCUR 3 and 5 as their users show it; 1 line measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
