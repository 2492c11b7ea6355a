#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailRouter"}};

// from RDNS ([IP]) by HOST(MailRouter V N/N); date without a zone
void read(Line& line) {
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family mailrouter{checked({.description = "MailRouter of Telstra BigPond",
                                            .source = "3 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .read = read})};

}  // namespace forensics::families
