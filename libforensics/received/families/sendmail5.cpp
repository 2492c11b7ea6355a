#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::id, "AA99999"}};

bool recognises(const Line& line) {
  if (line.by == nullptr) return false;
  const std::string_view software = line.hop.by.software;
  return software.data() == nullptr || software.starts_with("5.") || software.starts_with("4.") ||
         software.starts_with("NeXT-") || contains(software, "Sendmail");
}

// from HELO by HOST (5.65/UW-NDC Revision: 2.23 ) id AA12345: no address, old zones
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_only(line);
  }
  line.hop.by.software_name = "sendmail";
  if (line.hop.by.software.starts_with("NeXT-")) line.hop.by.software_version = {};
}

}  // namespace

extern constexpr Family sendmail5{checked({.description = "Sendmail 5: UW/NDC, NeXT, SunOS 4",
                                           .source = "29 lines measured",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
