#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by_end, ".qq.com"}};

bool recognises(const Line& line) {
  return line.hop.by.software.data() != nullptr;
}

// from HELO ( [IP]) by bizesmtp.qq.com (ESMTP) with id ;: the id is empty
// from HELO (unknown [IP]) by esmtp4.qq.com (ESMTP) with SMTP id N for <A>
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family qq_mail{checked({.description = "QQ Mail of Tencent",
                                         .source = "2 lines measured",
                                         .rank = FamilyRank::brand,
                                         .marks = k_marks,
                                         .recognises = recognises,
                                         .read = read})};

}  // namespace forensics::families
