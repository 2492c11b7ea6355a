#include "libforensics/base/ascii.h"
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

constexpr Invariant k_invariants[] = {
    rules::offset_last,
    {"the protocol is in small letters", protocol_in_capitals},
    {"the id is 6-6-2 or 6-11-4", id_of_another_form},
    rules::weekday_first,
    rules::day_of_two_digits,
    {"the id of Exim 3 ends in 0 and a digit", fraction_of_exim_4},
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
