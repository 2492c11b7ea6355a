#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Coremail");
}

// from HELO (unknown [IP]) by NODE (Coremail) with SMTP id ID
// from USER$DOMAIN ( [IP] ) by ajax-webmail-NODE (Coremail) : web mail
void read(Line& line) {
  Hop& hop = line.hop;
  if (!starts_with_ignoring_case(hop.by.name, "ajax-webmail")) {
    read_helo_then_rdns(line, RdnsStatus::verified);
    return;
  }
  hop.kind = HopKind::http_submission;
  hop.from.helo = {};
  hop.from.name_kind = NameKind::local_user;
  hop.auth = {
      .authenticated = true, .mech = {}, .user = hop.from.name, .evidence = AuthEvidence::http};
}

}  // namespace

extern constexpr Family coremail{
    checked({.description = "Coremail: 163.com, 126.com and Chinese companies",
             .source = "20 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
