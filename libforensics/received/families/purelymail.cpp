#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Purelymail"}};

// by smtp.purelymail.com (Purelymail SMTP) with ESMTPSA id N; (version=..); date: the client is
// taken out
void read(Line& line) {
  if (line.from != nullptr) read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family purelymail{checked({.description = "Purelymail",
                                            .source = "Lines of mail that it sends",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
