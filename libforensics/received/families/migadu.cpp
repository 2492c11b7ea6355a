#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".migadu.com"}};

constexpr ByteSet k_small_hex("0123456789abcdef");
constexpr ByteSet k_small_base_32("234567abcdefghijklmnopqrstuvwxyz");

bool recognises(const Line& line) {
  const std::string_view id = line.hop.id;
  if (line.hop.with.proto == "LMTP") {
    return line.from != nullptr && id.size() == 20 && k_small_base_32.has_all_of(id);
  }
  return id.size() == 16 && k_small_hex.has_all_of(id) && line.hop.with.proto.starts_with("ESMTP");
}

// from HELO (IP) by mizuN.migadu.com with ESMTPS id HEX; date: mail from outside
// from HELO (IP) by smtp.migadu.com with ESMTPS id HEX; by mtaN.migadu.com with ESMTPS id HEX: from
// its users, whose address it may leave out
// from mizuN.migadu.com ([IP]) by soraStorageN.migadu.com with LMTP id ID for <A>; date
void read(Line& line) {
  if (line.from != nullptr) read_helo_only(line);
}

std::string_view date_not_utc(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  return date.empty() || date.ends_with("+0000") ? std::string_view{} : date;
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::day_of_two_digits,
    {"Migadu stamps in UTC", date_not_utc},
};

}  // namespace

extern constexpr Family migadu{checked({.description = "Migadu (its servers Mizu and Sora of 2026)",
                                        .source = "28 lines of 2026 measured",
                                        .rank = FamilyRank::brand,
                                        .marks = k_marks,
                                        .recognises = recognises,
                                        .read = read,
                                        .invariants = k_invariants})};

}  // namespace forensics::families
