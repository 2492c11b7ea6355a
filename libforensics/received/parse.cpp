// parse_received: grammar, then the facts that need no family, then the family's word on the rest.
#include <memory>
#include <utility>

#include "libforensics/received/anomalies.h"
#include "libforensics/received/comments.h"
#include "libforensics/received/family.h"
#include "libforensics/received/grammar.h"
#include "libforensics/received/protocol.h"
#include "libforensics/received/tls_conflict.h"
#include "libforensics/received/tls_text.h"
#include "libforensics/received/words.h"

namespace forensics {
namespace {

std::string_view after_keyword(const Clause& clause) noexcept {
  return trim_gaps(clause.raw.substr(clause.keyword.size()));
}

void find_clauses(Line& line) {
  const auto take_first = [](const Clause*& place, const Clause& clause) {
    if (place == nullptr) place = &clause;
  };
  for (const Clause& clause : line.hop.clauses) {
    switch (clause.kind) {
      case Keyword::from: take_first(line.from, clause); break;
      case Keyword::by: take_first(line.by, clause); break;
      case Keyword::via: take_first(line.via, clause); break;
      case Keyword::with: take_first(line.with, clause); break;
      default: break;
    }
  }
}

// What stands before the first clause; all of the value when there is no clause.
std::string_view text_before_clauses(const Hop& hop) noexcept {
  if (hop.clauses.empty()) return hop.raw;
  const char* const end = hop.clauses.front().keyword.data();
  return trim_gaps(hop.raw.substr(0, static_cast<std::size_t>(end - hop.raw.data())));
}

void read_lead(Line& line) {
  const std::string_view before = trim_gaps(text_before_clauses(line.hop));
  if (!before.starts_with('(') || line.hop.comments.empty()) return;
  line.lead = trim_gaps(line.hop.comments.front().text);
}

// One look at each comment; all other readers go by what it gave.
void note_topics(Line& line) {
  for (Comment& comment : line.hop.comments) {
    if (comment.text.empty()) continue;
    line.comment_letters |= letter_bit(comment.text.front());
    comment.topics = topics_of(comment.text);
  }
}

// The from clause, or what takes its place: "(from KRYPTIK [192.0.2.1])", or words with no keyword.
void read_peer(Line& line) {
  HopFrom& from = line.hop.from;
  std::span<const Comment> comments = line.hop.comments;
  if (line.from != nullptr) {
    from.raw = after_keyword(*line.from);
    comments = line.comments_of(line.from);
  } else if (starts_with_ignoring_case(line.lead, "from ")) {
    from.raw = trim_gaps(line.lead.substr(5));
  } else if (!line.hop.clauses.empty()) {
    const std::string_view words = text_before_clauses(line.hop);
    if (words.empty() || words.starts_with('(')) return;
    line.hop.warnings.add(anomalies::text_before_clauses, span_in(line.hop.raw, words));
    from.raw = words;
  }
  read_tcp_info(from.raw, comments, ClauseSide::from, line.peer);
}

void fill_from(Line& line) {
  HopFrom& from = line.hop.from;
  const TcpInfo& peer = line.peer;
  if (!peer.name.empty()) from.name = peer.name;
  from.name_kind = kind_of_name(from.name);
  from.helo = peer.helo;
  from.helo_verb = peer.helo_verb;
  from.ident = peer.ident;
  from.asn_text = peer.asn_text;
  if (!peer.address) return;
  from.ip = peer.address->ip;
  from.ip_raw = peer.address->raw;
  from.ip_source = peer.address_source;
  from.ip_scope = from.ip ? ip_scope_of(*from.ip) : IpScope::invalid;
  from.zone = peer.address->zone;
  from.port = peer.address->port;
}

void fill_by(Line& line) {
  if (line.by == nullptr) return;
  HopBy& by = line.hop.by;
  by.raw = after_keyword(*line.by);
  read_tcp_info(by.raw, line.comments_of(line.by), ClauseSide::by, line.server);
  if (!line.server.name.empty()) by.name = line.server.name;
  if (line.server.address) {
    by.ip = line.server.address->ip;
    by.port = line.server.address->port;
  }
  if (!line.server.host.empty() && is_domain_like(line.server.host)) {
    by.rdns = without_trailing(line.server.host, '.');
  }
}

// "by HOST (ADDRESS)": what was already read needs not be told from a product's name.
bool is_server_address(const Comment& comment, const TcpInfo& server) noexcept {
  return server.address && server.address->raw.data() == comment.text.data() &&
         server.address->raw.size() == comment.text.size();
}

void fill_software(Line& line) {
  for (const Clause* clause : {line.by, line.with}) {
    for (const Comment& comment : line.comments_of(clause)) {
      if (comment.depth != 0 || is_server_address(comment, line.server)) continue;
      if (!may_name_software(comment)) continue;
      read_software(comment.text, line.hop.by);
      return;
    }
  }
}

void fill_with(Line& line) {
  Hop& hop = line.hop;
  if (line.via != nullptr) hop.via = line.via->value;
  if (line.with == nullptr) {
    // A line cut inside its by clause: "from a (HELO b) server-7.ex-with AES256-SHA encrypted SMTP"
    if (line.by == nullptr) read_tls_words(hop.from.raw, hop.tls);
    return;
  }
  hop.with.raw = after_keyword(*line.with);
  hop.with.value = line.with->value;
  const Protocol protocol = read_protocol(hop.with.value);
  hop.with.proto = protocol.name;
  hop.with.tls = protocol.tls;
  hop.with.auth = protocol.auth;
  hop.with.utf8 = protocol.utf8;
  // Comments that are known to speak of TLS are read with all others.
  for_each_run(hop, *line.with, [&hop](std::string_view run) { read_tls_words(run, hop.tls); });
  for (const Comment& comment : line.comments_of(line.with)) {
    const bool unknown = comment.depth == 0 && !comment.is_about(Topic::tls);
    if (unknown) read_tls_words(comment.text, hop.tls);
  }
}

// The next word, or all of "<"ann lee"@example.org>".
std::string_view take_recipient(std::string_view& text) noexcept {
  text = trim_gaps(text);
  const std::size_t close = text.starts_with('<') ? text.find('>') : std::string_view::npos;
  if (close == std::string_view::npos) return take_word(text);
  const std::string_view path = text.substr(0, close + 1);
  text.remove_prefix(close + 1);
  if (text.starts_with(',')) text.remove_prefix(1);
  return path;
}

// The addresses of "<a@example.org> <b@example.org>", "a@example.org;0cc93573", "nsb"; none of
// "multiple recipients".
void fill_for(std::string_view value, Hop& hop) {
  hop.for_raw = value;
  const std::string_view all = value;
  for (auto word = take_recipient(value); !word.empty(); word = take_recipient(value)) {
    std::string_view bare = without_trailing(word, ',');
    const bool address = bare.starts_with('<') || contains(bare, "@");
    if (!address && !after_words(all, 1).empty()) continue;  // the only word is a local name
    if (!bare.starts_with('<') && !bare.starts_with('"')) bare = bare.substr(0, bare.find(';'));
    if (bare.empty()) continue;
    if (hop.for_.size() == limits::max_recipients) return;
    hop.for_.push_back(without_angles(bare));
  }
}

void fill_others(Line& line) {
  Hop& hop = line.hop;
  bool second_from = false;
  for (const Clause& clause : hop.clauses) {
    if (clause.kind == Keyword::id) {
      const std::string_view word = first_word(clause.value);
      if (hop.id.data() == nullptr && !word.empty()) {
        hop.id = without_angles(without_trailing(word, ','));
        // An archive that hides addresses: "<20060220223113.QWKD20815.mx at pc>"
        if (hop.id.starts_with('<')) hop.id.remove_prefix(1);
      }
    } else if (clause.kind == Keyword::for_) {
      const bool said = !first_word(clause.value).empty();
      if (hop.for_raw.data() == nullptr && said) fill_for(clause.value, hop);
    } else if (clause.kind == Keyword::envelope_from || clause.kind == Keyword::envelope_sender) {
      if (hop.envelope_from.data() == nullptr) hop.envelope_from = envelope_address(clause.value);
    } else if (clause.kind == Keyword::from) {
      // XMail and IBM: "for <rcpt> from <sender>"
      const std::string_view word = first_word(clause.value);
      if (second_from && word.starts_with('<') && hop.envelope_from.data() == nullptr) {
        hop.envelope_from = envelope_address(word);
      }
      second_from = true;
    }
  }
}

// Comments mean the same wherever a server puts them.
void fill_from_comments(Line& line) {
  Hop& hop = line.hop;
  for (const Comment& comment : hop.comments) {
    if (comment.depth != 0 || comment.topics == 0) continue;
    const bool auth = comment.is_about(Topic::auth);
    if (auth) read_auth_comment(comment.text, hop.auth);
    if (comment.is_about(Topic::tls)) {
      read_tls_text(comment.text, hop.tls);
    } else if (comment.is_about(Topic::envelope) && !auth) {
      read_envelope_comment(comment.text, hop);
    } else if (comment.is_about(Topic::certificate) && !auth) {
      read_client_certificate(comment.text, hop.tls);
    }
  }
}

void fill_auth(Line& line) {
  HopAuth& auth = line.hop.auth;
  const auto name_user = [&](std::string_view user) {
    if (user.empty()) return;
    if (auth.user.data() == nullptr) auth.user = user;
    auth.authenticated = true;
    if (auth.evidence == AuthEvidence::none) auth.evidence = AuthEvidence::comment;
  };
  name_user(line.peer.account);
  if (!line.peer.login_mechanism.empty()) {
    auth.mech = line.peer.login_mechanism;
    name_user(line.peer.ident);
  }
  if (auth.authenticated || line.hop.with.auth != true) return;
  auth.authenticated = true;
  auth.evidence = AuthEvidence::proto;
}

HopKind kind_of(const Line& line) noexcept {
  const Hop& hop = line.hop;
  if (hop.clauses.empty()) {
    return hop.comments.empty() ? HopKind::unparseable : HopKind::comment_only;
  }
  const std::string_view proto = hop.with.proto;
  if (proto.starts_with("HTTP") || starts_with_ignoring_case(hop.via, "HTTP")) {
    return HopKind::http_submission;
  }
  if (proto == "IMAP" || proto == "POP3") return HopKind::mail_fetch;
  if (proto == "LOCAL" || proto == "MAPI") return HopKind::local;
  return HopKind::tcp;
}

void note_peer(Line& line) {
  Hop& hop = line.hop;
  const TcpInfo& peer = line.peer;
  if (peer.address && !peer.address->ip) {
    hop.warnings.add(anomalies::bad_ip, span_in(hop.raw, peer.address->raw));
  }
  if (peer.empty_literal.data() != nullptr) {
    hop.warnings.add(anomalies::empty_literal, span_in(hop.raw, peer.empty_literal));
  }
  if (peer.date.data() != nullptr) {
    hop.warnings.add(anomalies::date_in_ip_slot, span_in(hop.raw, peer.date));
  }
  if (hop.from.helo.empty() || !hop.from.ip) return;
  const auto literal = read_address(hop.from.helo);
  if (literal && literal->ip && literal->ip != hop.from.ip) {
    hop.warnings.add(anomalies::helo_literal_decoy, span_in(hop.raw, hop.from.helo));
  }
}

void check_tls(Hop& hop) {
  const std::string_view conflict = find_tls_conflict(hop);
  if (conflict.data() == nullptr) return;
  hop.warnings.add(anomalies::tls_proto_conflict, span_in(hop.raw, conflict));
}

void check_invariants(Line& line, const Family& family) {
  for (const Invariant& invariant : family.invariants) {
    const std::string_view broken = invariant.broken(line);
    if (broken.data() == nullptr) continue;
    line.hop.warnings.add(anomalies::family_grammar_violation, span_in(line.hop.raw, broken));
  }
}

HopStatus status_of(const Hop& hop) noexcept {
  if (hop.kind == HopKind::unparseable) {
    return hop.date.instant ? HopStatus::partial : HopStatus::unparseable;
  }
  const bool named = hop.kind == HopKind::comment_only || hop.by.name.data() != nullptr;
  const bool cut = hop.warnings.has(anomalies::received_too_long) ||
                   hop.warnings.has(anomalies::unterminated_comment) ||
                   hop.warnings.has(anomalies::merged_headers);
  return named && hop.date.instant && !cut ? HopStatus::parsed : HopStatus::partial;
}

// Keeps the capacity of the lists.
void make_empty(Hop& hop) {
  auto for_ = std::move(hop.for_);
  auto clauses = std::move(hop.clauses);
  auto comments = std::move(hop.comments);
  auto warnings = std::move(hop.warnings);
  std::destroy_at(&hop);
  std::construct_at(&hop);
  for_.clear();
  clauses.clear();
  comments.clear();
  warnings.clear();
  hop.for_ = std::move(for_);
  hop.clauses = std::move(clauses);
  hop.comments = std::move(comments);
  hop.warnings = std::move(warnings);
}

}  // namespace

Line read_line(std::string_view value, Hop& hop) {
  split_received(value, hop);
  Line line{.hop = hop};
  find_clauses(line);
  note_topics(line);
  read_lead(line);
  read_peer(line);
  fill_from(line);
  fill_by(line);
  fill_with(line);
  fill_software(line);
  fill_others(line);
  fill_from_comments(line);
  fill_auth(line);
  hop.kind = kind_of(line);
  return line;
}

// `hop` must be empty.
static void read_into(std::string_view value, Hop& hop) {
  Line line = read_line(value, hop);
  const FamilyRow& row = family_of(line);
  hop.family = row.id;
  row.family->read(line);
  note_peer(line);
  check_invariants(line, *row.family);
  check_tls(hop);
  hop.status = status_of(hop);
}

void parse_received(std::string_view value, Hop& hop) {
  make_empty(hop);
  read_into(value, hop);
}

Hop parse_received(std::string_view value) {
  Hop hop;
  read_into(value, hop);
  return hop;
}

}  // namespace forensics
