#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".amazonaws.com"}};

bool recognises(const Line& line) {
  return line.hop.by.name.starts_with("inbound-smtp.");
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
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
