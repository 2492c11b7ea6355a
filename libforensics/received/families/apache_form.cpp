#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Apache/"}};

bool recognises(const Line& line) {
  return with_begins(line, "HTTP");
}

// from PROGRAM ([IP]) by HOST with HTTP (Apache/V (SYSTEM) MODULES): a form or a mailer on a web
// site; IP is that of the browser
void read(Line& line) {
  line.hop.from.helo = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  line.hop.from.name_kind = NameKind::words;
  line.hop.kind = HopKind::http_submission;
}

}  // namespace

extern constexpr Family apache_form{
    checked({.description = "A mailer on a web site that names Apache as its server",
             .source = "1 line of 2002 in the SpamAssassin corpus",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
