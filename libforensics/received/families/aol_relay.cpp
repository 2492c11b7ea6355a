#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

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
void read(Line& line) {
  if (line.from == nullptr) {
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
    checked({.description = "AOL: its Postfix servers and their inner relays",
             .source = "47 lines measured",
             .rank = FamilyRank::brand,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
