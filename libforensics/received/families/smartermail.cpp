#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return has_comment(line, "version=TLS\\") || has_comment(line, "UnknownHost [") ||
         software_begins(line, "SmarterMail");
}

// from HELO (RDNS|UnknownHost [IP]) by HOST with SMTP (version=TLS\Tls12 cipher=Aes256 bits=256)
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family smartermail{checked({.description = "SmarterMail",
                                             .source = "SmarterMail 8 to 17 as their users show it",
                                             .rank = FamilyRank::product,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
