#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "Oracle Communications Messaging Server"},
                            {MarkPlace::software, "Oracle Communications"},
                            {MarkPlace::software, "Sun Java"},
                            {MarkPlace::software, "iPlanet"},
                            {MarkPlace::software, "Sun ONE"},
                            {MarkPlace::software, "Netscape Messaging"}};

// from HELO (RDNS|[unknown] [IP]) by HOST (Oracle Communications Messaging Server V (built D)) with
// P id <ID@HOST>; from HOST (Oracle ..) id <ID@HOST>, from process-daemon.HOST: a message of its
// own. from HELO ([IP]): it looks nothing up; a HELO that is the address stands once: from [IP]
void read(Line& line) {
  const bool own = starts_with_ignoring_case(line.hop.from.name, "process-daemon.");
  if (line.by == nullptr || (own && !line.peer.address)) {
    line.hop.kind = HopKind::local;
    return;
  }
  if (line.peer.host.empty()) {
    read_helo_only(line);
    HopFrom& from = line.hop.from;
    if (from.helo.data() == nullptr && !from.name.empty()) from.helo = from.name;
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family oracle_messaging{
    checked({.description = "Oracle, Sun and iPlanet Messaging Server",
             .source = "26 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
