#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.by != nullptr && contains(line.hop.by.raw, " running VPOP3");
}

// from HELO ([IP]) by HOST ([IP] running VPOP3) with ESMTP for <A>; from IP when no HELO is told
void read(Line& line) {
  if (line.from != nullptr && line.from->comment_count != 0) read_helo_only(line);
  const std::string_view by = line.hop.by.raw;
  set_software(line, by.substr(by.rfind("VPOP3"), 5), "VPOP3");
}

}  // namespace

extern constexpr Family vpop3{checked({.description = "VPOP3",
                                       .source = "3 lines measured",
                                       .rank = FamilyRank::product,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
