#include "libforensics/base/ascii.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

bool is_smtp(const Line& line) {
  return line.with != nullptr && line.hop.with.proto != "other" &&
         contains(line.hop.with.proto, "MTP");
}

// qmail writes no weekday and "-0000"; with a patch that many hosts have, a local zone. It never
// writes an id or a recipient, nor a zero before the day.
bool has_qmail_date(const Line& line) {
  const DateIssues& issues = line.hop.date.issues;
  if (line.hop.date.weekday >= 0 || issues.has(DateIssue::month_first)) return false;
  return issues.has(DateIssue::unknown_local_zone) ||
         (line.hop.date.zone_offset_s && !line.hop.date.raw.starts_with('0') &&
          line.hop.id.data() == nullptr && line.hop.for_.empty());
}

// "qmail", "qmail-ldap-1.03", "qmail 1.03"; not "Qmailv1", which ratware writes.
bool names_qmail(const Line& line) {
  const std::string_view software = line.hop.by.software;
  constexpr std::size_t k_end = 5;
  return software_begins(line, "qmail") && (software.size() == k_end || !is_alnum(software[k_end]));
}

bool recognises(const Line& line) {
  if (line.from == nullptr || line.by == nullptr) return false;
  if (names_qmail(line) || software_begins(line, "qpsmtpd")) return true;
  if (software_begins(line, "qp ")) return true;  // netqmail: the number of its process
  if (!is_smtp(line) || line.hop.by.software.data() != nullptr) return false;
  if (line.hop.from.helo_verb == HeloVerb::helo &&
      line.hop.with.value.find(' ') == line.hop.with.value.npos &&
      line.from->value.find(' ') == line.from->value.npos && line.from->comment_count >= 2 &&
      has_comment(line, "HELO")) {
    return true;
  }
  return has_qmail_date(line) && line.peer.address_source == IpSource::paren;
}

// A patch writes ESMTPM, and ESMTPAM after a login; the account stands in the place of the ident
// user, "none" without one.
void read_account(Line& line) {
  HopAuth& auth = line.hop.auth;
  std::string_view& ident = line.hop.from.ident;
  if (auth.authenticated == true && auth.user.data() == nullptr && !ident.empty()) {
    auth.user = ident;
  } else if (ident == "none") {
    ident = {};
  }
}

// "ann@example.org@192.0.2.1": what a patch for logging in leaves. No ident service names a user
// so.
void read_mailbox_as_account(Line& line) {
  const std::string_view ident = line.hop.from.ident;
  if (ident.find('@') == ident.npos || line.hop.auth.user.data() != nullptr) return;
  set_account(line, ident, AuthEvidence::comment);
}

// from RDNS (HELO H) (IDENT@IP) by HOST with SMTP; H is left out when it is the same as RDNS
// qpsmtpd behind an ident look-up: from IDENT@RDNS (HELO H) (IP)
void read(Line& line) {
  const std::size_t at = line.peer.name.rfind('@');
  if (at != line.peer.name.npos) {
    if (line.hop.from.ident.empty() && at != 0) line.hop.from.ident = line.peer.name.substr(0, at);
    line.peer.name.remove_prefix(at + 1);
  }
  if (line.hop.with.value.ends_with('M')) read_account(line);
  read_mailbox_as_account(line);
  read_rdns_then_helo(line, RdnsStatus::unverified);
}

// The zone is no mark: -0000 in the sources, a local one with a patch that many hosts have.
std::string_view weekday_without_product(const Line& line) {
  return line.hop.by.software.data() == nullptr ? rules::date_with_weekday(line)
                                                : std::string_view{};
}

std::string_view zero_without_weekday(const Line& line) {
  return line.hop.date.weekday < 0 ? rules::day_with_zero(line) : std::string_view{};
}

// received.c writes "?" for all but letters, digits and ".@%+/=:-[]"; descendants let "_", "#" and
// a blank stand.
std::string_view byte_not_replaced(const Line& line) {
  static constexpr ByteSet k_replaced("!\"$&'*,;<>\\^`{|}~");
  if (line.hop.by.software.data() != nullptr) return {};
  for (const std::string_view text : {line.peer.helo, line.peer.name}) {
    if (k_replaced.has_any_of(text)) return text;
  }
  return {};
}

std::string_view id_without_product(const Line& line) {
  return line.hop.by.software.data() == nullptr ? line.hop.id : std::string_view{};
}

constexpr Invariant k_invariants[] = {
    {"the date has no weekday, unless a relative names itself", weekday_without_product},
    {"a day below ten has no zero in front, unless it is a relative's", zero_without_weekday},
    {"bytes that could harm are replaced by ?", byte_not_replaced},
    {"there is no id, unless a relative names itself", id_without_product},
};

}  // namespace

extern constexpr Family qmail{
    checked({.description = "qmail-smtpd, qmail-ldap, qpsmtpd and others that copied the form",
             .source = "qmail 1.03 received.c",
             .rank = FamilyRank::shape,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
