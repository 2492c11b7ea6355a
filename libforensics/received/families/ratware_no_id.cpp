#include "libforensics/received/family.h"
#include "libforensics/received/unmarked_name.h"

namespace forensics::families {
namespace {

bool borrowed_word(std::string_view word) {
  return word == "esmtp" || word == "asmtp" || word == "smtp" || word == "local" || word == "QMQP";
}

bool recognises(const Line& line) {
  const Hop& hop = line.hop;
  if (line.from == nullptr || line.by == nullptr || line.via != nullptr) return false;
  if (line.by->comment_count != 0 || hop.id.data() != nullptr || hop.for_raw.data() != nullptr ||
      hop.envelope_from.data() != nullptr || !line.peer.address || !borrowed_word(hop.with.value)) {
    return false;
  }
  return line.with->comment_count == 0 && !hop.date.raw.ends_with(')');
}

// from ANYTHING by BORROWED-HOST with esmtp|asmtp|smtp|local|QMQP; date. A connection with an
// address is never "local", Exim always writes an id, and qmail writes QMQP beside -0000 (family
// qmail-qmqpd).
void read(Line& line) {
  read_unmarked_name(line);
}

}  // namespace

extern constexpr Family ratware_no_id{checked(
    {.description = "A spamming program: the protocol words of Exim and qmail, but no id",
     .source = "179 lines of spam measured; of 1,756 lines of Exim none lacks its id (globals.c)",
     .rank = FamilyRank::shape,
     .recognises = recognises,
     .read = read})};

}  // namespace forensics::families
