#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_product = "RZmta ";
constexpr Mark k_marks[] = {{MarkPlace::comment, k_product}};

// "RZmta 18.31", "RZmta 47.27.2 DYNA|AUTH"; up to 2009 behind a comment with host and pool.
void read_product(Line& line) {
  for (const Comment& comment : line.comments_of(line.by)) {
    if (!begins_with_words(comment.text, k_product)) continue;
    const std::string_view version = first_word(comment.text.substr(k_product.size()));
    set_software(line, comment.text, comment.text.substr(0, k_product.size() - 1), version);
    return;
  }
}

// from HELO (RDNS [IP]) by HOST (HOST POOL) (RZmta V) with ESMTP id ID ; date (MET)
// from HELO ([IP]) by smtp.strato.de (RZmta V AUTH) with (CIPHER encrypted) ESMTPSA id ID
// from HELO by smtp.strato.de (RZmta V AUTH) with ESMTPSA id ID (using TLS): no client since 2018
void read(Line& line) {
  read_product(line);
  HopFrom& from = line.hop.from;
  if (!line.peer.host.empty()) return read_helo_then_rdns(line, RdnsStatus::unverified);
  read_helo_only(line);
  if (line.from == nullptr || line.from->comment_count != 0) return;
  if (from.helo.data() == nullptr) from.helo = from.name;
  forget_peer(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family rzmta{checked({.description = "RZmta of Strato",
                                       .source = "70 published lines of 2007 to 2026",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read,
                                       .invariants = k_invariants})};

}  // namespace forensics::families
