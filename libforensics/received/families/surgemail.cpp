#include "libforensics/received/anomalies.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "SurgeMail"}, {MarkPlace::by_name, "HTTP"}};

// "from IP by HTTP" and no more
bool is_web_mail(const Line& line) {
  return line.from != nullptr && line.hop.clauses.size() == 2 && line.hop.comments.empty() &&
         line.hop.by.name == "HTTP" && line.hop.from.name_kind == NameKind::ipv4;
}

bool recognises(const Line& line) {
  return software_begins(line, "SurgeMail") || is_web_mail(line);
}

// from HELO (RDNS|unverified [IP]) by HOST (SurgeMail V) with ESMTP id N-N for <A>
// from IP by HTTP: written in a browser; the line has neither a server nor a date
void read(Line& line) {
  if (is_web_mail(line)) {
    line.hop.kind = HopKind::http_submission;
    line.hop.with.proto = "HTTP";
    line.hop.by.name = {};
    line.hop.from.helo = {};
    line.hop.warnings.remove(anomalies::missing_date);
    return;
  }
  read_helo_then_rdns(line, RdnsStatus::unverified);
}

}  // namespace

extern constexpr Family surgemail{checked({.description = "SurgeMail",
                                           .source = "SurgeMail 1.3 to 7.4 as its users show it",
                                           .rank = FamilyRank::product,
                                           .marks = k_marks,
                                           .recognises = recognises,
                                           .read = read})};

}  // namespace forensics::families
