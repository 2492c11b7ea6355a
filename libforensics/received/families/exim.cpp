#include "libforensics/base/ascii.h"
#include "libforensics/received/families/layout.h"
#include "libforensics/received/families/minor_release.h"
#include "libforensics/received/family.h"
#include "libforensics/received/rules.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

// 6-6-2, since 4.97 6-11-4: base 62 (base 36 on case-blind file systems).
bool is_exim_id(std::string_view id) {
  const std::size_t first = id.find('-');
  if (first != 6) return false;
  const std::size_t second = id.find('-', first + 1);
  if (second == std::string_view::npos) return false;
  const std::size_t middle = second - first - 1;
  const std::size_t tail = id.size() - second - 1;
  if (!(middle == 6 && tail == 2) && !(middle == 11 && tail == 4)) return false;
  return is_alnum_run(id.substr(0, 6)) && is_alnum_run(id.substr(7, middle)) &&
         is_alnum_run(id.substr(second + 1));
}

constexpr Mark k_marks[] = {{MarkPlace::software, "Exim"},
                            {MarkPlace::from_name, "Debian-exim"},
                            {MarkPlace::id, "aaaaaa-aaaaaa-aa"},
                            {MarkPlace::id, "aaaaaa-aaaaaaaaaaa-aaaa"}};

// Operators change the words of Exim's comment ("SEEDNet Mail Server v2.316f"), not how it prints a
// client, nor the seconds that its id begins with ('2' until 2057). Ratware invents all three.
bool may_be_renamed(const Line& line) {
  return line.hop.by.software.data() == nullptr ||
         (!has_comment(line, "HELO ") && !has_comment(line, "EHLO ") && line.hop.id.front() <= '2');
}

// amavis makes ids of the same form, but writes its protocol in capitals.
bool recognises(const Line& line) {
  if (software_begins(line, "Exim")) return true;
  if (line.hop.from.name == "Debian-exim" && line.hop.with.proto == "LOCAL") return true;
  const std::string_view protocol = line.hop.with.value;
  return (protocol.empty() || is_lower(protocol.front())) && is_exim_id(line.hop.id) &&
         may_be_renamed(line);
}

// from NAME ([IP]:port helo=H ident=I): NAME is the verified rDNS; H is left out when it is the
// same from [IP] (port=N helo=H ident=I):    no rDNS from USER by HOST with local:         no
// connection
void read(Line& line) {
  Hop& hop = line.hop;
  if (line.from == nullptr) {
    hop.kind = HopKind::local;
  } else if (hop.with.proto == "LOCAL") {
    forget_peer(line);
    hop.kind = HopKind::local;
    if (hop.from.name_kind == NameKind::domain) hop.from.name_kind = NameKind::local_user;
  } else if (!line.peer.address && hop.with.proto == "other") {
    hop.kind = HopKind::local;  // "from mail by HOST with spam-scanned"
  } else if (!line.peer.host.empty()) {
    read_helo_then_rdns(line, RdnsStatus::verified);
  } else if (line.peer.address || line.peer.helo.data() != nullptr) {
    read_rdns_then_helo(line, RdnsStatus::verified);
  }
  if (hop.by.software_name.data() == nullptr) hop.by.software_name = "Exim";
}

std::string_view protocol_in_capitals(const Line& line) {
  const std::string_view protocol = line.hop.with.value;
  return protocol.find("SMTP") != std::string_view::npos ? protocol : std::string_view{};
}

// Every message has one: an Exim line without an id, or with another's, is not from Exim.
std::string_view id_of_another_form(const Line& line) {
  if (is_exim_id(line.hop.id)) return {};
  return line.hop.id.empty() ? line.hop.raw : line.hop.id;
}

// Exim 3 counts the messages of one second from 00.
std::string_view fraction_of_exim_4(const Line& line) {
  const std::string_view id = line.hop.id;
  const bool is_exim_3 = contains(line.hop.with.raw, "(Exim 3.");
  return is_exim_3 && id.size() == 16 && id[14] != '0' ? id : std::string_view{};
}

// Of version 4.
int minor_release(const Line& line) noexcept {
  return forensics::minor_release(line, "4.", 2, 3);
}

// 4.97 made the id longer. Builds between releases count from the one before: "4.96-58-g4e9ed49f8".
std::string_view id_of_another_release(const Line& line) {
  constexpr int k_first_long = 97;
  const std::string_view id = line.hop.id;
  const int minor = minor_release(line);
  if (minor < 0 || !is_exim_id(id)) return {};
  if (minor == k_first_long - 1 && contains(line.hop.by.software_version, "-")) return {};
  const bool is_long = id.size() != 16;
  return is_long == (minor >= k_first_long) ? std::string_view{} : id;
}

// host.c prints "NAME ([ADDRESS])": the name that it looked up stands first. Texts of operators
// have "NAME (HELO) [ADDRESS]".
std::string_view name_beside_address(const Line& line) {
  const std::string_view host = line.peer.host;
  const bool is_beside = !host.empty() && rules::client_comment(line).starts_with(host);
  return is_beside ? host : std::string_view{};
}

// host.c leaves out a HELO that is the name looked up. Exim 3 printed "[192.0.2.1]
// (helo=[192.0.2.1])".
std::string_view helo_same_as_name(const Line& line) {
  const std::string_view helo = line.peer.helo;
  const bool is_same =
      !helo.empty() && helo.front() != '[' && equals_ignoring_case(helo, line.peer.name);
  return is_same ? helo : std::string_view{};
}

std::string_view sender_without_parentheses(const Line& line) {
  for (const Clause& clause : line.hop.clauses) {
    if (clause.kind == Keyword::envelope_from) return clause.raw;
  }
  return {};
}

// Operators who put the recipient first in a text of their own left the sender out.
std::string_view id_behind_recipient(const Line& line) {
  return line.hop.envelope_from.data() != nullptr ? rules::id_behind_recipient(line)
                                                  : std::string_view{};
}

constexpr Invariant k_invariants[] = {
    rules::offset_last,
    {"the protocol is in small letters", protocol_in_capitals},
    {"the id is 6-6-2 or 6-11-4", id_of_another_form},
    rules::weekday_first,
    rules::day_of_two_digits,
    {"the id of Exim 3 ends in 0 and a digit", fraction_of_exim_4},
    {"the id is long since 4.97", id_of_another_release},
    {"no name stands beside the address", name_beside_address},
    {"a HELO that is the name is left out", helo_same_as_name},
    {"the sender stands in parentheses", sender_without_parentheses},
    {"the id stands before the recipient", id_behind_recipient},
};

}  // namespace

extern constexpr Family exim{
    checked({.description = "Exim",
             .source = "Exim 4.97 globals.c received_header_text, host.c; 3,479 lines measured",
             .rank = FamilyRank::common,
             .marks = k_marks,
             .recognises = recognises,
             .read = read,
             .invariants = k_invariants})};

}  // namespace forensics::families
