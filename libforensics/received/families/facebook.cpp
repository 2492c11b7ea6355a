#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::proto, "THRIFT"}};

// from facebook.com (TOKEN IP) by facebook.com with Thrift id ID: a remote call, no SMTP
void read(Line& line) {
  line.hop.kind = HopKind::api;
  line.hop.from.rdns = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
}

}  // namespace

extern constexpr Family facebook{checked({.description = "Facebook between its own servers",
                                          .source = "1 line measured",
                                          .rank = FamilyRank::exact,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
