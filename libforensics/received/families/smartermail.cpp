#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "version=TLS\\"},
                            {MarkPlace::comment, "UnknownHost ["},
                            {MarkPlace::software, "SmarterMail"}};

// from HELO (RDNS|UnknownHost [IP]) by HOST with SMTP (version=TLS\Tls12 cipher=Aes256 bits=256)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family smartermail{checked({.description = "SmarterMail",
                                             .source = "SmarterMail 8 to 17 as their users show it",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .read = read})};

}  // namespace forensics::families
