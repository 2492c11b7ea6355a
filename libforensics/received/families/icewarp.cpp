#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "IceWarp"},
                            {MarkPlace::software, "Merak"},
                            {MarkPlace::id, "999999999999999999"},
                            {MarkPlace::id, "AAA99999"}};

// An operator may put words of his own in the place of the product's name: its ids remain, and how
// it says TLS.
bool recognises(const Line& line) {
  if (software_begins(line, "IceWarp") || software_begins(line, "Merak")) return true;
  if (line.from == nullptr || line.by == nullptr || line.by->comment_count == 0) return false;
  if (!contains(line.hop.with.proto, "SMTP")) return false;
  return line.hop.id.size() == 18 ? line.hop.id.starts_with("20") : has_comment(line, "SSL");
}

// from HELO ([IP]) by HOST (IceWarp V) with ASMTP id ID: HELO may be left out; (SSL) behind the
// protocol
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family icewarp{checked({.description = "IceWarp and Merak Mail Server",
                                         .source = "11 lines measured, 19 of 2010 to 2025",
                                         .rank = FamilyRank::product,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
