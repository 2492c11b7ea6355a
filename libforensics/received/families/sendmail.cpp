#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// "8.12.10/8.12.10", "SGI-8.9.3/8.8.7", "8.14.4/8.14.4/Debian-8", "4.1/4.7", "8.12.1/"
bool is_version_pair(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return false;
  std::string_view version = text.substr(0, slash);
  const std::string_view config = text.substr(slash + 1);
  while (!version.empty() && (is_alpha(version.front()) || version.front() == '-')) {
    version.remove_prefix(1);
  }
  if (version.size() < 3 || !is_digit(version.front()) || !contains(version, ".")) return false;
  if (version.find(' ') != std::string_view::npos) return false;
  return config.empty() || is_digit(config.front()) || version.starts_with("8.");
}

// "SGI-8.9.3/8.8.7" to "8.9.3"
std::string_view version_of(std::string_view software) {
  const std::size_t begin = software.find_first_of("0123456789");
  if (begin == std::string_view::npos) return {};
  const std::size_t slash = software.find('/', begin);
  return software.substr(begin, slash == std::string_view::npos ? slash : slash - begin);
}

// A sendmail that hides its version is known by its id beside its way to print the client.
bool recognises(const Line& line) {
  const std::string_view software = line.hop.by.software;
  if (software.data() != nullptr) return is_version_pair(software) || software == "V8/cf";
  return has_tcp_comment(line) && line.hop.with.tls.has_value() && is_sendmail_id(line.hop.id);
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
  if (software.data() == nullptr) {
    hop.by.software_name = "sendmail";
  } else {
    set_software(line, software, "sendmail", version_of(software));
  }
}

}  // namespace

extern constexpr Family sendmail{
    checked({.description = "sendmail",
             .source = "sendmail 8.17 cf/m4/cfhead.m4, srvrsmtp.c; 6,399 lines measured",
             .rank = FamilyRank::common,
             .recognises = recognises,
             .read = read})};

}  // namespace forensics::families
