#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return line.by != nullptr && ends_with_ignoring_case(line.hop.by.name, "/http-relay");
}

// Received from IP by Caffeine/http-relay (NODE) with SMTP id UUID for A
void read(Line& line) {
  line.hop.kind = HopKind::api;
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family http_relay{
    checked({.description = "An HTTP interface that hands to a relay (Caffeine)",
             .source = "known from published test mail alone",
             .rank = FamilyRank::brand,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
