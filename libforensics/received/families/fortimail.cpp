#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

// "423AbCdE012345-423AbCdE012347": the ids of both of its sessions
constexpr Mark k_marks[] = {{MarkPlace::id, "aaaaaaaa999999-aaaaaaaa999999"},
                            {MarkPlace::id, "aaaaaaaa999999-aaaaaaa99999"},
                            {MarkPlace::id, "aaaaaaa99999-aaaaaaaa999999"},
                            {MarkPlace::id, "aaaaaaa99999-aaaaaaa99999"}};

bool recognises(const Line& line) {
  return line.from != nullptr && line.hop.by.software.data() == nullptr;
}

// from HELO (RDNS [IP]) by HOST with ESMTPS id ID-ID (version=..): its sendmail prints no banner
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family fortimail{checked({.description = "FortiMail",
                                           .source = "Lines that its users show; 1 line measured",
                                           .rank = FamilyRank::shape,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
