#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::from_name, "pps."}};

bool recognises(const Line& line) {
  return line.hop.from.name.starts_with("pps.") && line.peer.address.has_value();
}

// from pps.filterd (HOST [127.0.0.1]) by HOST (8.16/8.16) with SMTP id ID: the filter hands the
// message back to sendmail; the id keeps the time of the first pass.
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
};

}  // namespace

extern constexpr Family proofpoint_filterd{
    checked({.description = "Proofpoint's filter handing mail back to its sendmail",
             .source = "2,700 lines measured",
             .rank = FamilyRank::exact,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
