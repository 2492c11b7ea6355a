#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (has_shape(line.hop.id, "xx.xx.99999.xxxxxxxx")) return line.hop.by.software.data() != nullptr;
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
