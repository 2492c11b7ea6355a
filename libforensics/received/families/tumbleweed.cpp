#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::comment, "MMS v"},
                            {MarkPlace::comment, "Email Firewall v"}};

// A company may give the relay its own name: "Example SMTP Relay (Email Firewall v6.5)".
bool recognises(const Line& line) {
  return contains(line.hop.by.software, "Tumbleweed MMS") ||
         (line.from != nullptr && has_comment(line, "Email Firewall v"));
}

// from IP|[IP] by HOST with ESMTP (Tumbleweed MMS SMTP Relay (MMS v4.7);); date
// from IP|[IP] by HOST with ESMTP (NAME SMTP Relay (Email Firewall v6.5)); date
void read(Line& line) {
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  const bool later = !contains(line.hop.by.software, "Tumbleweed MMS");
  set_software(line, line.hop.by.software, later ? "Email Firewall" : "Tumbleweed MMS",
               line.hop.by.software_version);
}

}  // namespace

extern constexpr Family tumbleweed{checked({.description = "Tumbleweed MMS, later Email Firewall",
                                            .source = "18 lines measured",
                                            .rank = FamilyRank::product,
                                            .marks = k_marks,
                                            .recognises = recognises,
                                            .read = read})};

}  // namespace forensics::families
