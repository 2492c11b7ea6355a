#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Mailtraq/"}};

// from HELO (RDNS [IP]) by HOST with ESMTP (Mailtraq/V) id ID
// from SERVER by HOST with POP3 (Mailtraq/V) id ID: read from a mailbox there
void read(Line& line) {
  if (line.hop.kind == HopKind::mail_fetch) return;
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

std::string_view id_of_another_form(const Line& line) {
  const std::string_view id = line.hop.id;
  return has_shape(id, "aaaaxxxxxxxx") ? std::string_view{} : line.hop.raw;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
    {"the id is four letters of the site and eight hexadecimal digits", id_of_another_form},
};

}  // namespace

extern constexpr Family mailtraq{checked({.description = "Mailtraq",
                                          .source = "7 lines of 2000 to 2021",
                                          .rank = FamilyRank::product,
                                          .marks = k_marks,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
