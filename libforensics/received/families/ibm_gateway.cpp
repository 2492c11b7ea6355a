#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (with_begins(line, "IBM ESMTP SMTP Gateway")) return true;
  return line.with != nullptr && contains(line.hop.by.name, ".") &&
         equals_ignoring_case(first_word(line.hop.with.value), line.hop.by.name);
}

// from HELO (IP) by HOST (IP) with IBM ESMTP SMTP Gateway: Authorized Use Only! Violators will be
// prosecuted for <A> from <B>; newer: with HOST ESMTP. The greeting stands as the protocol.
void read(Line& line) {
  read_helo_only(line);
}

}  // namespace

extern constexpr Family ibm_gateway{
    checked({.description = "The gateways of IBM and of its Notes service",
             .source = "26 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
