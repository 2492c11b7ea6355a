#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "PowerMTA") ||
         (line.hop.with.value.data() == nullptr && line.hop.id.size() == 12 &&
          line.hop.id.front() == 'h' && line.by != nullptr && line.by->comment_count == 0);
}

// from HELO (IP)|(RDNS [IP]) by HOST (PowerMTA(TM) V) id ID for <A>; DATE (envelope-from <B>)
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
    return;
  }
  if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family powermta{checked({.description = "PowerMTA",
                                          .source = "241 lines measured",
                                          .rank = FamilyRank::product,
                                          .recognises = recognises,
                                          .read = read,
                                          .invariants = k_invariants})};

}  // namespace forensics::families
