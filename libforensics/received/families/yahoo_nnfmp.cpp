#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::proto, "NNFMP"}};

// from [IP] by HOST.yahoo.com with NNFMP: a protocol between servers of Yahoo, much imitated, then
// with more words
void read(Line& line) {
  read_unmarked_name(line);
}

std::string_view server_not_of_yahoo(const Line& line) {
  return by_ends(line, "yahoo.com") ? std::string_view{} : line.hop.by.name;
}

std::string_view name_not_literal(const Line& line) {
  const bool literal = line.hop.from.name_kind == NameKind::literal && line.from != nullptr &&
                       line.from->comment_count == 0;
  return literal ? std::string_view{} : line.hop.from.raw;
}

constexpr Invariant k_invariants[] = {
    {"the server is one of Yahoo", server_not_of_yahoo},
    {"the client stands as [ADDRESS] alone", name_not_literal},
    rules::no_weekday,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family yahoo_nnfmp{checked({.description = "Yahoo between its own servers",
                                             .source = "29 genuine and 213 imitated lines measured",
                                             .rank = FamilyRank::exact,
                                             .marks = k_marks,
                                             .read = read,
                                             .invariants = k_invariants})};

}  // namespace forensics::families
