#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".securemx.jp"}};

// from HELO (RDNS [IP]) by relay.securemx.jp (NODE) id QUEUEID: ids are those of sendmail
void read(Line& line) {
  if (line.from == nullptr) {
    line.hop.kind = HopKind::local;
  } else {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family securemx{checked({.description = "IIJ SecureMX",
                                          .source = "4 lines measured",
                                          .rank = FamilyRank::brand,
                                          .marks = k_marks,
                                          .read = read})};

}  // namespace forensics::families
