#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "MailMarshal"},
                            {MarkPlace::with, "MailMarshal"},
                            {MarkPlace::with, "Trustwave SEG"},
                            {MarkPlace::comment, "Not Verified["},
                            {MarkPlace::from_name, "MailMarshal.Sender"}};

bool recognises(const Line& line) {
  if (line.hop.from.name == "MailMarshal.Sender") return true;
  return software_begins(line, "MailMarshal") || with_begins(line, "MailMarshal") ||
         with_begins(line, "Trustwave SEG") || has_comment(line, "Not Verified[");
}

// from HELO (Not Verified[IP]) by HOST (using TLS: V, C) id <Bxxxxxxxxxxxx>
// from HELO (RDNS[IP]) by HOST with Trustwave SEG (vV): its name since 2012
// from MailMarshal.Sender ([127.0.0.1]) by HOST id <ID>: a message of its own
void read(Line& line) {
  const bool no_name = has_comment(line, "Not Verified");
  if (no_name) line.peer.host = {};
  read_helo_then_rdns(line, RdnsStatus::verified);
}

}  // namespace

extern constexpr Family mailmarshal{checked({.description = "MailMarshal",
                                             .source = "3 lines measured",
                                             .rank = FamilyRank::product,
                                             .marks = k_marks,
                                             .recognises = recognises,
                                             .read = read})};

}  // namespace forensics::families
