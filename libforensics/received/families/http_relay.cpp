#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, "/http-relay"}};

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
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
