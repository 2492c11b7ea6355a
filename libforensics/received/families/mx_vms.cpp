#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {
    {MarkPlace::software, "MX V"}, {MarkPlace::software, "MX F"}, {MarkPlace::software, "MX E"}};

// from HELO ([IP]) by HOST (MX V4.2 VAX) with SMTP; by HOST (MX V4.2 VAX) id N: local
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else if (line.peer.host.empty()) {
    read_helo_only(line);
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family mx_vms{checked({.description = "MX for OpenVMS",
                                        .source = "MX V4.2 and F5.2 as their users show it",
                                        .rank = FamilyRank::product,
                                        .marks = k_marks,
                                        .read = read})};

}  // namespace forensics::families
