#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_build = "/AOL-";

bool is_aol(std::string_view host) {
  return ends_with_ignoring_case(host, ".mx.aol.com") ||
         ends_with_ignoring_case(host, ".mail.aol.com") || contains(host, ".mx.aol.");
}

bool recognises(const Line& line) {
  if (line.hop.kind == HopKind::http_submission) return false;
  return line.from != nullptr ? line.hop.by.software.data() != nullptr && is_aol(line.hop.by.name)
                              : line.hop.id.data() != nullptr && is_aol(line.hop.by.name);
}

// from HELO (RDNS|unknown [IP]) by HOST.mx.aol.com (Internet Inbound) with ESMTP id QUEUEID
// by HOST.mx.aol.com (Outbound Mail Relay) id QUEUEID: inside
// from HELO (RDNS [IP]) by HOST.mx.aol.com (8.8.8/8.8.8/AOL-5.0.0) with ESMTP id QUEUEID: AOL's own
// build of sendmail; "from localhost (localhost)" with internal is a message of its own
void read(Line& line) {
  const std::string_view software = line.hop.by.software;
  if (contains(software, k_build)) {
    set_software(line, software, "sendmail", software.substr(0, software.find('/')));
  }
  if (line.from == nullptr || line.hop.kind == HopKind::local) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_then_rdns(line, RdnsStatus::verified);
  }
}

constexpr Invariant k_invariants[] = {
    rules::weekday_first,
    rules::zone_name_last,
};

}  // namespace

extern constexpr Family aol_relay{
    checked({.description = "AOL: its Postfix and sendmail servers and their inner relays",
             .source = "47 lines measured",
             .rank = FamilyRank::brand,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
