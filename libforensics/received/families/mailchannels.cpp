#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "trex/"}};

// from HELO (RDNS [IP]) (using TLSv1.3 with cipher C) by IP (trex/V)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailchannels{checked({.description = "MailChannels",
                                              .source = "4 lines measured",
                                              .rank = FamilyRank::product,
                                              .marks = k_marks,
                                              .read = read})};

}  // namespace forensics::families
