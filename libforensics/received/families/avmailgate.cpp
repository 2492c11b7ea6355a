#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "AvMailGate"}};

// from HELO (RDNS [IP]) by HOST (AvMailGate-V) id N-HEX; from HELO ([IP] [IP]) when none was found
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family avmailgate{checked({.description = "AvMailGate of H+BEDV",
                                            .source = "2 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
