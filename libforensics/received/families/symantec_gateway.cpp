#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "Symantec Messaging Gateway") || software_begins(line, "EUCPMTA") ||
         software_begins(line, "Symantec Mail Security") || software_begins(line, "Brightmail");
}

// from HELO (RDNS|Unknown_Domain [IP]) by HOST (Symantec Messaging Gateway) with SMTP id ID
// from HELO ( [IP]) by ..
void read(Line& line) {
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family symantec_gateway{
    checked({.description = "Symantec Messaging Gateway (Brightmail)",
             .source = "119 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
