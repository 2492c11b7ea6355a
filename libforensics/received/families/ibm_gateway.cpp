#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (with_begins(line, "IBM ESMTP SMTP Gateway")) return true;
  return line.with != nullptr && contains(line.hop.by.name, ".") &&
         equals_ignoring_case(first_word(line.hop.with.value), line.hop.by.name);
}

// from NAME (IP) by HOST (IP) with IBM ESMTP SMTP Gateway: Authorized Use Only! ... ; (TLS) date;
// newer ones greet: with HOST ESMTP from localhost by HOST with ... for <RCPT> from <SENDER>: from
// its own queue
void read(Line& line) {
  if (line.peer.address) {
    read_helo_only(line);
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
