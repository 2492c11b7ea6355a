// One Received line, read: who handed the message to whom, and what the receiving server saw.
//
// Three sources speak in one line, and they must not be mixed:
//   helo          what the client said of itself: a claim
//   rdns, ip      what the receiving server looked up and saw: an observation
//   by, id, date  what the receiving server says of itself
// helo, rdns and ip are filled only when the server family is known to print them there
// (received/families/); unknown is a view with a null pointer, an empty optional or an `unknown`
// enumerator, never "" or 0.
//
// Every string_view points into the value that was parsed, so span_in() gives its place in the
// message. Views may hold folds; the report unfolds them. RFC 5321 4.4.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/ip_address.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/time/date.h"

namespace forensics {

enum class HopKind : std::uint8_t {
  tcp,              // a message taken over the network by SMTP, LMTP or the like
  local,            // handed over inside one machine
  mail_fetch,       // read from a mailbox (fetchmail, getmail): the chain restarts here
  http_submission,  // web mail or an HTTP interface
  api,              // a provider's programming interface
  list,             // a list server's own line
  comment_only,     // nothing but a comment, as qmail writes
  unparseable,
};
enum class HopStatus : std::uint8_t { parsed, partial, unparseable };
enum class NameKind : std::uint8_t {
  none,
  domain,
  ipv4,
  ipv6,
  literal,
  local_user,
  words,
  unknown
};
enum class RdnsStatus : std::uint8_t {
  not_recorded,   // this family never prints it, or we cannot tell
  verified,       // forward-confirmed by the receiving server
  may_be_forged,  // found, but it does not lead back (sendmail)
  unverified,     // printed, nobody checked
  none,           // the server looked and found none ("unknown")
};
enum class IpSource : std::uint8_t { none, bracket, paren, bare, helo_literal, x_header };
enum class IpScope : std::uint8_t {
  unknown,
  public_,
  private_,
  loopback,
  linklocal,
  cgnat,
  reserved,
  doc,
  multicast,
  invalid,
};
enum class HeloVerb : std::uint8_t { none, helo, ehlo, lhlo };
enum class ClientCert : std::uint8_t { none, verified, unverified };
enum class AuthEvidence : std::uint8_t { none, proto, comment, software, http };

// What a comment speaks of when it is not the connection or the software. RFC 5321 4.4 leaves the
// words to the server; one comment may speak of several things ("AUTH: LOGIN u, TLS: ...").
enum class Topic : std::uint8_t {
  tls = 1,
  auth = 2,
  envelope = 4,
  certificate = 8,  // of the client
  other = 16,
};

// A comment of the value, without its outer parentheses. `depth` 0 stands outside all others.
struct Comment {
  std::string_view text;
  std::uint16_t depth{0};
  std::uint8_t topics{0};  // bits of Topic

  [[nodiscard]] constexpr bool is_about(Topic topic) const noexcept {
    return (topics & static_cast<unsigned>(topic)) != 0;
  }
};

// The keywords that begin a clause: those of RFC 5321 4.4, then what servers add on the same
// footing.
enum class Keyword : std::uint8_t {
  none,
  from,
  by,
  via,
  with,
  id,
  for_,
  over,
  pod_id,
  envelope_from,
  envelope_sender,
};

// One clause in the order written. `value` excludes comments.
struct Clause {
  std::string_view keyword;  // as written: "from", "BY"
  std::string_view value;
  std::string_view raw;            // keyword through the last comment
  std::uint16_t first_comment{0};  // this clause's comments: Hop::comments[first_comment ...)
  std::uint16_t comment_count{0};
  Keyword kind{Keyword::none};
};

struct HopFrom {
  std::string_view raw;   // all after "from", comments included
  std::string_view name;  // first word after "from"
  NameKind name_kind{NameKind::none};
  std::string_view helo;
  HeloVerb helo_verb{HeloVerb::none};
  std::string_view rdns;  // without the trailing dot
  RdnsStatus rdns_status{RdnsStatus::not_recorded};
  std::optional<IpAddress> ip;  // the client's address as the server saw it; IPv4-mapped unwrapped
  std::string_view ip_raw;
  IpSource ip_source{IpSource::none};
  IpScope ip_scope{IpScope::unknown};
  std::string_view zone;  // %zone of a link-local address
  std::optional<std::uint16_t> port;
  std::string_view ident;     // RFC 1413 user
  std::string_view asn_text;  // "AS15169 Google LLC, US" of a comment
};

struct HopBy {
  std::string_view raw;
  std::string_view name;
  std::optional<IpAddress> ip;
  std::optional<std::uint16_t> port;
  std::string_view rdns;
  std::string_view software;          // as written: "Postfix", "Exim 4.80"
  std::string_view software_name;     // "Exim"
  std::string_view software_version;  // "4.80"
};

struct HopWith {
  std::string_view raw;    // all after "with", comments included
  std::string_view value;  // the words up to a comment between them; with_value() joins all
  std::string_view
      proto;  // canonical, static: "ESMTPS", "LMTP", "HTTP" ..., "other"; null without "with"
  std::optional<bool> tls;  // what the protocol word says (RFC 3848)
  std::optional<bool> auth;
  std::optional<bool> utf8;
};

struct HopTls {
  std::string_view version;  // canonical, static: "TLSv1.2"; null when not written
  std::string_view raw;      // the text it was read from
  std::string_view cipher;
  std::optional<int> bits;
  std::optional<int> bits_max;
  std::string_view kex;
  std::string_view sig;
  std::optional<ClientCert> client_cert;
  std::string_view verify;  // sendmail's verify=, as written
  bool hidden{false};       // "Google Transport Security": encrypted, nothing told
};

struct HopAuth {
  std::optional<bool> authenticated;
  std::string_view mech;
  std::string_view user;
  AuthEvidence evidence{AuthEvidence::none};
};

struct Hop {
  std::uint32_t index{0};   // place in the message, 0 = top, newest; set by chain/
  Span field;               // the whole field in the message; set by chain/
  std::string_view raw;     // the value as given, folds included
  std::string_view family;  // static id: "postfix", "exchange-frontend", ... "generic"
  HopKind kind{HopKind::tcp};
  HopStatus status{HopStatus::parsed};

  HopFrom from;
  HopBy by;
  std::string_view via;
  HopWith with;
  HopTls tls;
  HopAuth auth;
  std::string_view id;  // without <>
  std::string_view for_raw;
  std::vector<std::string_view> for_;  // addresses of the for clause, without <>
  std::string_view envelope_from;      // without <>; "" with a non-null pointer is the null sender
  ParsedDate date;

  std::vector<Clause> clauses;
  std::vector<Comment> comments;  // all, in the order they open
  Anomalies warnings;             // spans relative to `raw` until chain/ moves them to the message
};

// The names that JSON and Python show.
[[nodiscard]] std::string_view hop_kind_name(HopKind kind) noexcept;
[[nodiscard]] std::string_view hop_status_name(HopStatus status) noexcept;
[[nodiscard]] std::string_view name_kind_name(NameKind kind) noexcept;
[[nodiscard]] std::string_view rdns_status_name(RdnsStatus status) noexcept;
[[nodiscard]] std::string_view ip_source_name(IpSource source) noexcept;
[[nodiscard]] std::string_view ip_scope_name(IpScope scope) noexcept;
[[nodiscard]] std::string_view helo_verb_name(HeloVerb verb) noexcept;
[[nodiscard]] std::string_view client_cert_name(ClientCert cert) noexcept;
[[nodiscard]] std::string_view auth_evidence_name(AuthEvidence evidence) noexcept;

// Whether the hop tells of a network connection with an address that was seen.
[[nodiscard]] bool is_usable_tcp_hop(const Hop& hop) noexcept;

// Reads one Received value (what follows the colon, folds and all). Never fails: what cannot be
// read leaves status partial or unparseable and a warning. Linear in its length.
[[nodiscard]] Hop parse_received(std::string_view value FORENSICS_LIFETIME);
// The same into a Hop that was used before: for who reads many lines and keeps none.
void parse_received(std::string_view value FORENSICS_LIFETIME, Hop& hop FORENSICS_LIFETIME);

}  // namespace forensics
