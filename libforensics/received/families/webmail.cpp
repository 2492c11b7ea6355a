#include "libforensics/received/comments.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::proto, "HTTP"}, {MarkPlace::via, "HTTP"}};

// "with HTTP (HTTP/1.1 POST)": the client is an address, a name and its address, or what hides
// both.
bool is_of_roundcube(const Line& line) {
  return has_comment(line, "HTTP/1.0 POST") || has_comment(line, "HTTP/1.1 POST") ||
         has_comment(line, "HTTP/2.0 POST");
}

bool recognises(const Line& line) {
  return !line.hop.from.raw.empty() && line.hop.kind == HopKind::http_submission &&
         (find_authenticated_user(line.hop.raw.substr(0, 64)) != std::string_view::npos ||
          line.peer.account.data() != nullptr || has_comment(line, "SquirrelMail") ||
          has_comment(line, "Horde") || has_comment(line, "IMP") || is_of_roundcube(line) ||
          line.hop.from.name_kind == NameKind::literal ||
          line.hop.from.name_kind == NameKind::ipv4);
}

// from IP (SquirrelMail authenticated user U) by HOST with HTTP: IP is that of the user, no SMTP
void read(Line& line) {
  line.hop.from.helo = {};
  line.hop.from.rdns_status = RdnsStatus::not_recorded;
  if (line.hop.auth.authenticated) line.hop.auth.evidence = AuthEvidence::http;
}

}  // namespace

extern constexpr Family webmail{
    checked({.description = "Mail written in a browser",
             .source = "SquirrelMail, Horde, Outblaze, Hotmail, Yahoo: 120 lines measured",
             .rank = FamilyRank::shape,
             .marks = k_marks,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
