#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.hop.by.name.starts_with("inbound-smtp.") && by_ends(line, ".amazonaws.com");
}

// from HELO (RDNS [IP]) by inbound-smtp.REGION.amazonaws.com with SMTP id ID for A
void read(Line& line) {
  if (!is_domain_like(line.peer.host)) line.peer.host = {};
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family amazon_inbound{
    checked({.description = "Amazon SES and WorkMail taking mail from outside",
             .source = "17 lines measured",
             .rank = FamilyRank::brand,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
