#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "RZmta "}};

std::string_view product_of(const Line& line) {
  for (const Comment& comment : line.comments_of(line.by)) {
    if (begins_with_words(comment.text, "RZmta ")) return comment.text;
  }
  return {};
}

bool recognises(const Line& line) {
  return product_of(line).data() != nullptr;
}

// from HELO by smtp.strato.de (RZmta V AUTH) with ESMTPSA id ID (using TLS ...); date (CET)
// Up to 2016 from HELO (RDNS [IP]), up to 2009 by HOST (CLUSTER NODE) (RZmta V)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  const std::string_view product = product_of(line);
  set_software(line, product, "RZmta", first_word(after_words(product, 1)));
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family rzmta{checked({.description = "RZmta, the mail server of Strato",
                                       .source = "26 lines of 2007 to 2026 measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .recognises = recognises,
                                       .read = read,
                                       .invariants = k_invariants})};

}  // namespace forensics::families
