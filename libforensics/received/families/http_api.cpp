#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::id, "xxxxxxxxxxxxxxxxxxxxxxxx"}};

bool recognises(const Line& line) {
  return line.hop.kind == HopKind::http_submission && line.hop.id.size() == 24 &&
         line.hop.id.find_first_not_of("0123456789abcdef") == std::string_view::npos;
}

// from <unknown> (<unknown> []) by CONTAINER with HTTP id OBJECTID
void read(Line& line) {
  line.hop.kind = HopKind::api;
  forget_peer(line);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family http_api{
    checked({.description = "A mail interface over HTTP whose ids are MongoDB ObjectIds (Mandrill)",
             .source = "98 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
