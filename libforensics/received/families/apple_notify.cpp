#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "mailnotify"},
                            {MarkPlace::software, "mailgateway"}};

// from NODE by NODE (mailgateway BUILD) with SMTP id UUID; NODE may be an address
void read(Line& line) {
  if (!line.peer.address) line.hop.kind = HopKind::local;
}

}  // namespace

extern constexpr Family apple_notify{checked({.description = "Apple among its own servers",
                                              .source = "2 lines measured",
                                              .rank = FamilyRank::product,
                                              .marks = k_marks,
                                              .read = read})};

}  // namespace forensics::families
