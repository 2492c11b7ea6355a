#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "Microsoft SMTP Server"}};

bool recognises(const Line& line) {
  return line.via != nullptr && has_word(line.via->value, "Frontend");
}

// from HELO (IP) by HOST (IP) with Microsoft SMTP Server (version=TLS1_2, cipher=C) id VERSION via
// Frontend Transport: the id is the version of the server, "Frontend Transport" no transport.
void read(Line& line) {
  read_helo_only(line);
  set_software(line, line.hop.with.value, "Microsoft SMTP Server", line.hop.id);
}

constexpr Invariant k_invariants[] = {
    rules::words_of_its_version, rules::outlook_in_utc, rules::id_is_version,
    rules::weekday_first,        rules::offset_last,    rules::day_without_zero,
};

}  // namespace

extern constexpr Family exchange_frontend{
    checked({.description = "Exchange taking mail from outside",
             .source = "24,990 lines of Exchange Online measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
