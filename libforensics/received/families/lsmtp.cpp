#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "LSMTP"}};

// from HELO (RDNS) by HOST (LSMTP for Windows NT V) with SMTP id <ID@HOST>, or (IP) without a name;
// no comment when both names are the same
void read(Line& line) {
  if (line.from != nullptr && line.from->comment_count != 0) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family lsmtp{checked({.description = "L-Soft LSMTP",
                                       .source = "31 lines measured",
                                       .rank = FamilyRank::product,
                                       .marks = k_marks,
                                       .read = read})};

}  // namespace forensics::families
