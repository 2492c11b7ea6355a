#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "Nemesis"}, {MarkPlace::by_end, ".server.lan"}};

bool recognises(const Line& line) {
  if (has_comment(line, "Nemesis")) return true;
  return by_ends(line, ".server.lan") && line.hop.from.name == "mda";
}

// from HELO (RDNS [IP]) by HOST (node=N) with ESMTP (Nemesis) id ID; older: from [IP] (helo=H)
// from HELO ([IP]) by HOST (N [IP]) with ESMTP (Nemesis) id ID: since 2012 no look-up is printed
// from mda by HOST.server.lan id ID: a message of its own
void read(Line& line) {
  if (line.hop.from.name == "mda") {
    line.hop.kind = HopKind::local;
  } else if (line.peer.helo.data() != nullptr) {
    read_rdns_then_helo(line, RdnsStatus::unverified);
  } else if (!line.peer.host.empty() || has_comment(line, "node=")) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  } else {
    read_helo_only(line);
  }
  line.hop.by.software_name = "Nemesis";
}

constexpr Invariant k_invariants[] = {
    rules::offset_last,
    rules::day_of_two_digits,
};

}  // namespace

extern constexpr Family nemesis{
    checked({.description = "Nemesis, the servers of 1&1 and kundenserver.de",
             .source = "115 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
