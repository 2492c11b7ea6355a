#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::proto, "LMTP"}};

bool recognises(const Line& line) {
  const std::string_view software = line.hop.by.software;
  if (software_begins(line, "Dovecot")) return line.hop.with.proto.starts_with("LMTP");
  if (line.hop.id.size() != 22 || !software.empty()) return false;
  return line.hop.with.proto == "LMTP" || line.hop.with.proto == "LMTPS";
}

// from HELO ([IP]) by HOST with LMTP id BASE64 (envelope-from <A>) for <B>: it looks nothing up
void read(Line& line) {
  read_helo_only(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family dovecot_lmtp{
    checked({.description = "Dovecot lmtp and submission",
             .source = "Dovecot 2.3 lmtp-client; 1,480 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
