#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Coremail"}};

// from HELO (RDNS|unknown [IP]) by NODE (Coremail) with SMTP id ID; date (CST)
// from USER$DOMAIN ( [IP] ) by ajax-webmail-NODE (Coremail): mail written in a browser
void read(Line& line) {
  if (contains(line.hop.from.name, "$")) {
    line.hop.kind = HopKind::http_submission;
    line.hop.from.name_kind = NameKind::local_user;
    line.hop.from.rdns_status = RdnsStatus::not_recorded;
    line.hop.auth = {.authenticated = true,
                     .mech = {},
                     .user = line.hop.from.name,
                     .evidence = AuthEvidence::http};
    return;
  }
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
};

}  // namespace

extern constexpr Family coremail{
    checked({.description = "Coremail, the server of NetEase and others",
             .source = "19 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
