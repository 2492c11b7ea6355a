#include "libforensics/base/ascii.h"
#include "libforensics/received/families/layout.h"
#include "libforensics/received/families/minor_release.h"
#include "libforensics/received/family.h"
#include "libforensics/received/id_shape.h"
#include "libforensics/received/rules.h"
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
  if (contains(software, "/AOL-")) return false;  // aol_relay
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

// Of version 8; -1 also for a vendor's own number.
int minor_release(const Line& line) noexcept {
  return forensics::minor_release(line, "8.", 1, 2);
}

// The id changed with the release: "AAA02173" (hour and process), since 8.10 seven letters of
// clock and the process, since 8.12 eight. Hosts with large process numbers write more digits.
std::string_view id_of_another_release(const Line& line) {
  const std::string_view id = line.hop.id;
  const int minor = minor_release(line);
  if (minor < 0 || id.empty()) return {};
  const std::size_t clock = minor < 10 ? 3 : minor < 12 ? 7 : 8;
  if (id.size() < clock + 5 || id.size() > clock + 12 || !is_alnum_run(id)) return id;
  const std::size_t one_more = minor < 12 ? 0 : 1;  // some builds of 8.15 count further
  const bool fits = k_digits.has_all_of(id.substr(clock + one_more));
  return fits ? std::string_view{} : id;
}

// arpadate() gives UTC a name and any other zone its number.
std::string_view utc_as_a_number(const Line& line) {
  return line.hop.date.raw.ends_with(" +0000") ? line.hop.date.raw : std::string_view{};
}

// Operators take the version out with its parentheses.
std::string_view words_behind_server(const Line& line) {
  if (line.by == nullptr || find_gap(line.by->value) == line.by->value.size()) return {};
  return line.by->value;
}

// HP-UX and its like, whose numbers are no release 8, print the version there.
std::string_view words_behind_protocol(const Line& line) {
  return minor_release(line) < 0 ? std::string_view{} : rules::protocol_with_more(line);
}

// "internal" is what it calls a bounce of its own.
std::string_view smtp_in_small_letters(const Line& line) {
  const std::string_view protocol = line.hop.with.value;
  return contains(protocol, "smtp") ? protocol : std::string_view{};
}

constexpr Invariant k_invariants[] = {
    {"the version stands in parentheses", words_behind_server},
    {"SMTP is in capitals", smtp_in_small_letters},
    {"nothing stands between the protocol and the id", words_behind_protocol},
    rules::id_before_recipient,
    {"the id has the form of the release", id_of_another_release},
    rules::weekday_first,
    rules::day_without_zero,
    {"UTC is written GMT", utc_as_a_number},
};

}  // namespace

extern constexpr Family sendmail{
    checked({.description = "sendmail",
             .source = "sendmail 8.17 cf/m4/cfhead.m4, srvrsmtp.c; 6,399 lines measured",
             .rank = FamilyRank::common,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
