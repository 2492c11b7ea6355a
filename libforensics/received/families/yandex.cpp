#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool recognises(const Line& line) {
  if (software_begins(line, "Yandex") || contains(line.hop.by.software, "/Yandex")) return true;
  if (!by_ends(line, ".yandex.net") && !by_ends(line, ".yandex.ru")) return false;
  return line.hop.with.proto == "LMTP" || line.hop.kind == HopKind::mail_fetch ||
         (line.hop.kind == HopKind::http_submission && line.hop.from.name_kind != NameKind::ipv4 &&
          line.hop.from.name_kind != NameKind::literal);
}

// from HELO (RDNS [IP]) by HOST.yandex.net (nwsmtp/Yandex) with ESMTPS id ID
// from RDNS (RDNS [IP]) by HOST.yandex.ru with HTTP: web mail, the user's address
// from USER@IP ([IP]) by mail.yandex.ru with POP3 id ID: IP is the server of the mailbox
void read(Line& line) {
  if (line.hop.kind == HopKind::mail_fetch) {
    line.hop.from.rdns_status = RdnsStatus::not_recorded;
  } else if (line.hop.kind != HopKind::http_submission) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
    if (line.from == nullptr) line.hop.kind = HopKind::local;
  } else if (!line.peer.host.empty()) {
    set_rdns(line, line.peer.host, RdnsStatus::unverified);
  }
}

}  // namespace

extern constexpr Family yandex{checked({.description = "Yandex",
                                        .source = "34 lines measured",
                                        .rank = FamilyRank::brand,
                                        .recognises = recognises,
                                        .read = read})};

}  // namespace forensics::families
