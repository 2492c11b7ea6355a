#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::by, "Websense Email Security Gateway"}};

// from HELO (RDNS|unknown [IP]) by Websense Email Security Gateway with ESMTP id ID
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
  set_software(line, line.hop.by.raw, "Websense Email Security Gateway");
}

}  // namespace

extern constexpr Family websense{
    checked({.description = "Websense, before it was called Forcepoint",
             .source = "3 lines of 2014 and 2015 in published headers",
             .rank = FamilyRank::product,
             .marks = k_marks,
             .read = read})};

}  // namespace forensics::families
