#include "libforensics/received/family.h"
#include "libforensics/received/words.h"

namespace forensics::families {
namespace {

constexpr std::string_view k_deliverd = "tmail deliverd ";
constexpr std::string_view k_product = "; tmail ";

bool is_delivery(const Line& line) {
  return line.hop.clauses.empty() && begins_with_words(trim_gaps(line.hop.raw), k_deliverd);
}

bool recognises(const Line& line) {
  if (line.from != nullptr) return line.server.address && contains(line.hop.raw, k_product);
  return is_delivery(line);
}

std::string_view up_to_semicolon(std::string_view text) {
  return trim_gaps(text.substr(0, text.find(';')));
}

// "no reverse" where it found no name
bool found_no_name(const Line& line) {
  const auto notes = line.comments_of(line.from);
  return !notes.empty() && begins_with_words(trim_gaps(notes.front().text), "no reverse");
}

// from IP (RDNS.) (H) by IP (HOST.) with ESMTPS TLS 1.2 CIPHER; tmail V; ID; DATE
// from HELO (RDNS. [IP]) by IP (HOST.) ..: later ones
void read_session(Line& line) {
  const std::string_view raw = line.hop.raw;
  const std::string_view version = raw.substr(raw.find(k_product) + k_product.size());
  const std::size_t end = version.find(';');
  if (end != std::string_view::npos) line.hop.id = up_to_semicolon(version.substr(end + 1));
  const std::string_view name = raw.substr(raw.find(k_product) + 2, k_product.size() - 3);
  set_software(line, name, name, up_to_semicolon(version));
  const auto notes = line.comments_of(line.from);
  if (line.peer.address_source == IpSource::bracket) {
    read_helo_then_rdns(line, RdnsStatus::unverified);
  } else if (notes.size() > 1 && notes[1].topics == 0) {
    set_rdns(line, trim_gaps(notes[0].text), RdnsStatus::unverified);
    line.hop.from.helo = trim_gaps(notes[1].text);
  }
  if (found_no_name(line)) set_rdns(line, {}, RdnsStatus::none);
}

// tmail deliverd remote ID; DATE: the part that sends, or puts into a mailbox, writes one of its
// own
void read(Line& line) {
  if (line.from != nullptr) {
    read_session(line);
    return;
  }
  line.hop.kind = HopKind::local;
  line.hop.id = up_to_semicolon(after_words(line.hop.raw, 3));
}

}  // namespace

extern constexpr Family tmail{checked({.description = "tmail",
                                       .source = "tmail core/smtpd_session.go, deliverd_remote.go",
                                       .rank = FamilyRank::exact,
                                       .recognises = recognises,
                                       .read = read})};

}  // namespace forensics::families
