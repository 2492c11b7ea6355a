#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::via, "dmail-"}};

bool recognises(const Line& line) {
  return line.from == nullptr && line.by == nullptr && line.hop.via.starts_with("dmail-");
}

// via dmail-2002(12) for FOLDER; date: University of Washington, no connection
void read(Line& line) {
  line.hop.kind = HopKind::local;
  set_software(line, line.hop.via, "dmail");
}

}  // namespace

extern constexpr Family dmail{
    checked({.description = "dmail, which files mail into folders on the machine",
             .source = "11 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
