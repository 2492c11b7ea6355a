#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  const DateIssues& issues = line.hop.date.issues;
  return line.from != nullptr && line.by != nullptr && issues.has(DateIssue::month_first) &&
         issues.has(DateIssue::am_pm) && line.with != nullptr && line.hop.id.data() == nullptr;
}

// from ANYTHING by BORROWED-HOST with ANY-PROTOCOL; Aug, 24 2002 12:01:28 PM -0000
// All of it is invented; the words are read as their arrangement says.
void read(Line& line) {
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family ratware_month_first{checked(
    {.description = "A spamming program: no mail server writes the month first and AM or PM",
     .source = "198 lines of spam measured, none in genuine mail; RFC 5322 3.3",
     .rank = FamilyRank::shape,
     .recognises = recognises,
     .read = read})};

}  // namespace forensics::families
