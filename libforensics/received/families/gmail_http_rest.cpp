#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return by_ends(line, "gmailapi.google.com");
}

// from PROJECT named unknown by gmailapi.google.com with HTTPREST
void read(Line& line) {
  Hop& hop = line.hop;
  forget_peer(line);
  hop.kind = HopKind::api;
  hop.from.name_kind = NameKind::words;
  hop.auth.authenticated = true;
  hop.auth.evidence = AuthEvidence::http;
}

}  // namespace

extern constexpr Family gmail_http_rest{
    checked({.description = "Mail handed in through the Gmail API",
             .source = "305 lines measured",
             .rank = FamilyRank::exact,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
