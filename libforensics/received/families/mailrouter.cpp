#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return software_begins(line, "MailRouter");
}

// from RDNS ([IP]) by HOST(MailRouter V N/N); date without a zone
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailrouter{checked({.description = "MailRouter of Telstra BigPond",
                                            .source = "3 lines measured",
                                            .rank = FamilyRank::product,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
