#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Stalwart"}};

// from HELO (RDNS [IP] (AS15169 NAME, CC)) (using TLSv1.3 with cipher C) by HOST (Stalwart SMTP)
// with P
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family stalwart{
    checked({.description = "Stalwart SMTP",
             .source = "Stalwart smtp inbound/data.rs; 3 lines measured",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
