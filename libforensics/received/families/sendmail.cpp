#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"

namespace forensics::families {
namespace {

// "8.12.10/8.12.10", "SGI-8.9.3/8.8.7", "8.14.4/8.14.4/Debian-8", "4.1/4.7", "8.12.1/"
bool is_version_pair(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  std::string_view version = text.substr(0, slash);
  const std::string_view config = text.substr(slash + 1);
  while (!version.empty() && !is_digit(version.front())) version.remove_prefix(1);
  if (version.size() < 3 || version.find('.') == std::string_view::npos) return false;
  if (version.find_first_not_of(
          "0123456789.+abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-_") !=
      std::string_view::npos) {
    return false;
  }
  return config.empty() || is_digit(config.front()) || version.starts_with("8.");
}

bool recognises(const Line& line) {
  return is_version_pair(line.hop.by.software) || line.hop.by.software == "V8/cf";
}

// from HELO (IDENT@RDNS [IP] (may be forged)) by HOST (VERSION/CONFIG) with ESMTP id QUEUEID
// (from USER@HOST) by HOST (VERSION/CONFIG/Submit) id QUEUEID
void read(Line& line) {
  Hop& hop = line.hop;
  const bool no_wire = line.peer.local && !line.peer.address;
  if (line.from == nullptr || no_wire) {
    hop.kind = HopKind::local;
    if (line.from == nullptr && !hop.from.name.empty()) hop.from.name_kind = NameKind::local_user;
  } else {
    read_helo_then_rdns(line, RdnsStatus::verified);
  }
  const std::string_view software = hop.by.software;
  set_software(line, software, "sendmail", software.substr(0, software.find('/')));
}

}  // namespace

extern constexpr Family sendmail{
    checked({.description = "sendmail",
             .source = "sendmail 8.17 cf/m4/cfhead.m4, srvrsmtp.c; 6,399 lines measured",
             .rank = FamilyRank::product,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
