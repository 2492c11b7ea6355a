#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// "<20240503081112b1200k3xwqe>": a clock, the site, the number of the node, eight more
constexpr Mark k_marks[] = {{MarkPlace::id, "99999999999999a99aaaaaaae"}};
constexpr std::size_t k_node_at = 15;

std::string_view without_zeros(std::string_view number) {
  while (number.starts_with('0')) number.remove_prefix(1);
  return number;
}

bool recognises(const Line& line) {
  return line.by != nullptr && line.by->comment_count == 1 &&
         line.hop.by.software.data() == nullptr;
}

// from HELO ([IP])|(RDNS[IP]) by HOST (NODE) with SMTP id <ID>
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

std::string_view id_of_another_node(const Line& line) {
  const std::string_view node = line.comments_of(line.by).front().text;
  const std::string_view number = node.substr(node.find_last_not_of("0123456789") + 1);
  const bool same = without_zeros(number) == without_zeros(line.hop.id.substr(k_node_at, 2));
  return same ? std::string_view{} : line.hop.id;
}

constexpr Invariant k_invariants[] = {
    {"the id holds the number of the node", id_of_another_node},
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family maillennium{
    checked({.description = "Maillennium of AT&T, at Comcast and WorldNet",
             .source = "23 lines of 2002 to 2009",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
