#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::lead, "cpmta "}, {MarkPlace::helo_verb, "HELO"}};

bool recognises(const Line& line) {
  if (begins_with_words(line.lead, "cpmta ")) return true;
  const Hop& hop = line.hop;
  return hop.from.helo_verb == HeloVerb::helo && line.peer.address_source == IpSource::bare &&
         hop.by.ip.has_value() && line.by->comment_count == 1 && hop.with.value == "SMTP" &&
         hop.id.data() == nullptr && hop.date.weekday < 0 &&
         !hop.date.issues.has(DateIssue::unknown_local_zone);
}

// (cpmta N invoked from network): the connection is told of in the line below
// from IP (HELO H) by HOST (IP) with SMTP; date without a weekday: the address stands for the name
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::comment_only;
    return;
  }
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family cpmta{checked({.description = "Critical Path, a relative of qmail",
                                       .source = "20 lines measured",
                                       .rank = FamilyRank::exact,
                                       .marks = k_marks,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
