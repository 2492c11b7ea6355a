#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::with, "QMQP"}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.by != nullptr && line.hop.with.value == "QMQP" &&
         line.peer.address_source == IpSource::paren && line.hop.date.weekday < 0 &&
         line.hop.date.issues.has(DateIssue::unknown_local_zone) &&
         !line.hop.date.issues.has(DateIssue::am_pm);
}

// from RDNS (IP) by HOST with QMQP; date without a weekday and with -0000. QMQP has no HELO.
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::offset_last,
    rules::day_without_zero,
};

}  // namespace

extern constexpr Family qmail_qmqpd{
    checked({.description = "qmail-qmqpd taking mail from a qmail of the same site",
             .source = "qmail 1.03 qmail-qmqpd.c, received.c; 139 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
