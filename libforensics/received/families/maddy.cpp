#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::id, "xxxxxxxx"}};

bool recognises(const Line& line) {
  if (line.by == nullptr || line.by->comment_count == 0) return false;
  const std::string_view first = line.hop.comments[line.by->first_comment].text;
  return begins_with_words(first, "envelope-sender ");
}

// from HELO (RDNS [IP]) by HOST (envelope-sender <A>) with ESMTPS id HEX8
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family maddy{checked({.description = "maddy",
                                       .source = "maddy 0.7 internal/target/received.go",
                                       .rank = FamilyRank::shape,
                                       .marks = k_marks,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
