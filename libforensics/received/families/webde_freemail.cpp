#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "freemail "}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.hop.id.size() == 15 && line.hop.id.front() == 'm';
}

// from HELO by smtp.web.de with smtp (freemail V #N) id mTIME-NUMBER; date: the id of Smail.
// "web.de" is the client of mail written in a browser.
void read(Line& line) {
  line.hop.from.helo = line.hop.from.name;
}

std::string_view date_with_seconds(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.find(':') == date.rfind(':') ? std::string_view{} : date;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    {"the date has no seconds", date_with_seconds},
};

}  // namespace

extern constexpr Family webde_freemail{
    checked({.description = "freemail, the server of web.de until 2001",
             .source = "7 lines of 2000 and 2001 measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
