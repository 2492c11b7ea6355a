#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  // "423AbCdE012345-423AbCdE012347": the ids of both of its sessions
  const std::string_view id = line.hop.id;
  const std::size_t dash = id.find('-');
  return line.from != nullptr && line.hop.by.software.data() == nullptr && dash != id.npos &&
         is_sendmail_id(id.substr(0, dash)) && is_sendmail_id(id.substr(dash + 1));
}

// from HELO (RDNS [IP]) by HOST with ESMTPS id ID-ID (version=..): its sendmail prints no banner
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family fortimail{checked({.description = "FortiMail",
                                           .source = "Lines that its users show; 1 line measured",
                                           .rank = FamilyRank::shape,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
