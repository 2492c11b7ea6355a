#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  return with_begins(line, "IBM ESMTP SMTP Gateway");
}

// from NAME (IP) by HOST (IP) with IBM ESMTP SMTP Gateway: Authorized Use Only! ... ; (TLS) date
// from localhost by HOST with ... for <RCPT> from <SENDER>: from its own queue
void read(Line& line) {
  if (line.peer.address) {
    read_literal_as_helo(line);
  } else if (line.hop.from.name == "localhost") {
    line.hop.kind = HopKind::local;
  }
}

}  // namespace

extern constexpr Family ibm_gateway{
    checked({.description = "The gateway of IBM, whose protocol is a legal notice",
             .source = "14 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
