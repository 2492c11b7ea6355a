#include "libforensics/base/ascii.h"
#include "libforensics/received/families/layout.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr Mark k_marks[] = {{MarkPlace::software, "Postfix"},
                            {MarkPlace::software, "ESMTP Server"},
                            {MarkPlace::comment, "No client certificate requested"},
                            {MarkPlace::comment, "Client did not present a certificate"}};

// A renamed Postfix still gives itself away by its TLS prose; Stalwart copies the prose, but names
// itself.
bool recognises(const Line& line) {
  return line.hop.by.software.data() == nullptr || software_begins(line, "Postfix") ||
         software_begins(line, "ESMTP Server");
}

// smtpd:  from HELO (RDNS|unknown [IP]) by HOST (Postfix) with ESMTP id QUEUEID
// pickup: by HOST (Postfix, from userid N) id QUEUEID
// smtpd_hide_client_session, and operators who take the client out: by HOST (Postfix) with ESMTPSA
void read(Line& line) {
  if (line.from == nullptr) {
    if (line.with == nullptr) line.hop.kind = HopKind::local;
    return;
  }
  read_helo_then_rdns(line, RdnsStatus::verified);
  // "(unknown [unknown])": the client was gone before it could be looked at
  if (!line.peer.address && has_comment(line, "unknown [unknown]")) {
    line.hop.from.rdns_status = RdnsStatus::none;
  }
}

std::string_view protocol_not_capital(const Line& line) {
  for (const char c : line.hop.with.value) {
    if (is_lower(c)) return line.hop.with.value;
  }
  return {};
}

bool is_smtp_word(std::string_view word) {
  if (word.starts_with("UTF8")) word.remove_prefix(4);
  if (word.starts_with('E') || word.starts_with('L')) word.remove_prefix(1);
  return word.starts_with("SMTP") || word.starts_with("MTP") || word == "QMQP";
}

// smtpd, or a relative under its name: the word is its own, so no other can stand there.
std::string_view protocol_unknown(const Line& line) {
  if (line.from == nullptr || !software_begins(line, "Postfix")) return {};
  const std::string_view protocol = line.hop.with.value;
  if (protocol.empty()) return line.hop.by.raw;
  return is_smtp_word(protocol) ? std::string_view{} : protocol;
}

// Hex in capitals, or base 52 with a "z" before the inode. Some operators take the id out.
std::string_view id_of_another_form(const Line& line) {
  const std::string_view id = line.hop.id;
  if (id.empty() || !software_begins(line, "Postfix")) return {};
  if (id.size() >= 5 && k_capital_hex.has_all_of(id)) return {};
  const std::size_t z = id.rfind('z');
  const bool long_form = id.size() >= 12 && is_alnum_run(id) && z != id.npos && z >= 10;
  return long_form ? std::string_view{} : id;
}

// Recipes that hide the client of a logged-in user put "authenticated-user (PRIMARY_HOSTNAME
// [PUBLIC_IP])" there, and many hosts never fill in the names; hostedemail.com has "from [HIDDEN]".
std::string_view client_not_in_brackets(const Line& line) {
  if (line.from == nullptr || rules::client_comment(line).data() != nullptr) return {};
  const std::string_view from = line.hop.from.raw;
  if (from.starts_with("[HIDDEN]") || has_comment(line, "PRIMARY_HOSTNAME [PUBLIC_IP]")) return {};
  return from.empty() ? line.from->keyword : from;
}

// The word for no name is "unknown".
std::string_view client_without_name(const Line& line) {
  if (!software_begins(line, "Postfix")) return {};
  const std::string_view client = rules::client_comment(line);
  return client.starts_with('[') ? client : std::string_view{};
}

// "%02d" since 3.10 of February 2025, "%2d" before.
std::string_view zero_before_3_10(const Line& line) {
  constexpr std::int64_t k_year_of_3_10 = 1'735'689'600;  // 2025-01-01
  const auto& stamp = line.hop.date.instant;
  return stamp && stamp->seconds < k_year_of_3_10 ? rules::day_with_zero(line) : std::string_view{};
}

// "(Authenticated sender: ann)" comes with 2.3 of 2006, as ESMTPA does (RFC 3848).
std::string_view sender_without_its_protocol(const Line& line) {
  const std::string_view protocol = line.hop.with.value;
  const bool is_told = has_comment(line, "Authenticated sender:") && !protocol.empty();
  return is_told && !protocol.ends_with('A') ? protocol : std::string_view{};
}

// What it knows of TLS stands before "by"; the protocol is one word, and behind it comes "id",
// "for" or the date.
std::string_view words_behind_protocol(const Line& line) {
  if (line.from == nullptr || !software_begins(line, "Postfix")) return {};
  return rules::protocol_with_more(line);
}

// Between the server and the protocol stands its own comment alone.
std::string_view comment_behind_server(const Line& line) {
  if (!software_begins(line, "Postfix")) return {};
  std::size_t seen = 0;
  for (const Comment& comment : line.comments_of(line.by)) {
    if (comment.depth == 0 && ++seen == 2) return comment.text;
  }
  return {};
}

// What it knows of TLS stands before the login.
std::string_view tls_behind_login(const Line& line) {
  if (!software_begins(line, "Postfix")) return {};
  bool is_behind = false;
  for (const Comment& comment : line.comments_of(line.from)) {
    if (comment.depth != 0) continue;
    if (comment.text.starts_with("Authenticated sender:")) is_behind = true;
    if (is_behind && comment.text.starts_with("using ")) return comment.text;
  }
  return {};
}

// It names a recipient only when there is no other.
std::string_view second_recipient(const Line& line) {
  const Hop& hop = line.hop;
  return software_begins(line, "Postfix") && hop.for_.size() > 1 ? hop.for_[1] : std::string_view{};
}

// Packagers add the system that they built for: "Postfix on SuSE Linux 8.0 (i386)". The release
// stands in the greeting alone.
std::string_view release_told(const Line& line) {
  constexpr std::string_view k_name = "Postfix ";
  const std::string_view software = line.hop.by.software;
  const bool is_told = software_begins(line, k_name) && software.size() > k_name.size() &&
                       is_digit(software[k_name.size()]);
  return is_told ? software : std::string_view{};
}

// FreeBSD.org had "(envelope-from a@example.org)" there, but words stand in no comment.
std::string_view words_behind_date(const Line& line) {
  const std::string_view date = line.hop.date.raw;
  if (date.empty() || !software_begins(line, "Postfix")) return {};
  const std::string_view raw = line.hop.raw;
  const auto end = static_cast<std::size_t>(date.data() + date.size() - raw.data());
  const std::string_view rest = trim_gaps(raw.substr(end));
  return rest.empty() || rest.starts_with('(') ? std::string_view{} : rest;
}

// smtpd prints "[IPv6:2001:db8::1]", and an IPv4 address as it is. Before 2.2 of 2005 it knew no
// IPv6.
std::string_view address_without_its_tag(const Line& line) {
  const auto& ip = line.hop.from.ip;
  if (line.from == nullptr || !ip || !software_begins(line, "Postfix") ||
      line.peer.address_source != IpSource::bracket)
    return {};
  constexpr std::string_view k_tag = "IPv6:";
  const std::string_view from = line.hop.from.raw;
  const std::string_view address = line.hop.from.ip_raw;
  const auto at = static_cast<std::size_t>(address.data() - from.data());
  const bool has_tag = at >= k_tag.size() && at < from.size() &&
                       equals_ignoring_case(from.substr(at - k_tag.size(), k_tag.size()), k_tag);
  return has_tag == ip->is_v6() ? std::string_view{} : address;
}

constexpr Invariant k_invariants[] = {
    rules::zone_name_last,
    {"an IPv6 address is tagged as one", address_without_its_tag},
    {"the client stands as (HOST [ADDRESS])", client_not_in_brackets},
    {"a client without a name is unknown", client_without_name},
    {"TLS stands before the login", tls_behind_login},
    {"behind the server stands one comment", comment_behind_server},
    {"the release is not told", release_told},
    {"the protocol is in capitals", protocol_not_capital},
    {"the protocol is a word of SMTP, LMTP or QMQP", protocol_unknown},
    {"nothing stands between the protocol and the id", words_behind_protocol},
    {"the id is hex in capitals, or base 52 with a z", id_of_another_form},
    rules::id_before_recipient,
    {"one recipient is named", second_recipient},
    {"no words stand behind the date", words_behind_date},
    rules::weekday_first,
    {"before 2025 a day below ten has no zero in front", zero_before_3_10},
    {"the protocol of an authenticated sender ends in A", sender_without_its_protocol},
};

}  // namespace

extern constexpr Family postfix{
    checked({.description = "Postfix smtpd and pickup",
             .source = "Postfix 3.9 smtpd.c, pickup.c; 81,404 lines measured",
             .rank = FamilyRank::common,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
