#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "mx.google.com"}};

bool recognises(const Line& line) {
  return line.from != nullptr;
}

// from HELO (RDNS. [IP]) by mx.google.com with ESMTPS id ID.YYYY.MM.DD.hh.mm.ss for <A>
// (version=..)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

// "(mail.example.org. [192.0.2.1])": 17 of 17 lines since June 2012, 0 of 10 to June 2011.
std::string_view name_without_full_stop(const Line& line) {
  constexpr std::int64_t k_since_s = 1'356'998'400;  // 2013-01-01
  const std::string_view name = line.hop.from.rdns;
  const auto& stamp = line.hop.date.instant;
  if (name.empty() || !stamp || stamp->seconds < k_since_s) return {};
  const std::string_view from = line.hop.from.raw;
  const auto end = static_cast<std::size_t>(name.data() + name.size() - from.data());
  const bool has_stop = name.ends_with('.') || (end < from.size() && from[end] == '.');
  return has_stop ? std::string_view{} : name;
}

constexpr Invariant k_invariants[] = {
    rules::pacific_time,      rules::client_in_brackets,
    rules::google_clock_last, rules::weekday_first,
    rules::day_of_two_digits, {"a full stop ends the reverse name", name_without_full_stop},
};

}  // namespace

extern constexpr Family gmail_mx{
    checked({.description = "Gmail and Google Groups taking mail from outside",
             .source = "2,671 lines measured",
             .rank = FamilyRank::brand,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
