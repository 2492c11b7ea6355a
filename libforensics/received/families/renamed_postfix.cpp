#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Mailchimp") || software_begins(line, "SkyGuard") ||
         software_begins(line, "Bossmail");
}

// from HELO (RDNS|unknown [IP]) by HOST (NAME) with ESMTP id QUEUEID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::verified);
}

}  // namespace

extern constexpr Family renamed_postfix{
    checked({.description = "Postfix under the name of its operator (mail_name)",
             .source = "344 lines measured: shape, queue ids and their clocks are those of Postfix",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
