// A recorded SMTP, ESMTP or LMTP conversation, read back into its messages and envelopes.
//
// Records come in every dress: bare lines as captured from the wire, or each line with a mark of
// who spoke ("C: ", ">>> ", swaks' " -> ", Exim's "SMTP<< ", Postfix' "> host[ip]: "), a time
// stamp or a number in front. Which mark means which side is learned from the first lines that
// can only be a reply or a command; without marks three digits mean the server. One reply is
// paired to each command, so pipelined (RFC 2920) and sequential records give the same
// transactions.
//
// A lone dot ends the message only as the client's own line ends would have it: when the DATA line
// ended in CRLF, nothing but CRLF . CRLF does, and every other lone dot is named as what it may
// be, SMTP smuggling. In a record stored with LF only, the line ends are not evidence.
//
// Passwords: what AUTH carries is never shown; only its place is kept (SmtpEvent::credentials).
//
// All views and spans point into the transcript, which must outlive the result; only
// SmtpTransaction::message is owned. RFC 5321, 1870, 2033, 2920, 3030, 3207, 3461, 4954, 6152.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"
#include "libforensics/envelope/path.h"
#include "libforensics/envelope/smtp_command.h"
#include "libforensics/envelope/smtp_reply.h"

namespace forensics {

inline constexpr std::uint32_t k_no_event = 0xFFFF'FFFF;

enum class SmtpParty : std::uint8_t { client, server };

enum class SmtpEventKind : std::uint8_t {
  command,
  reply,          // one reply, all its lines
  auth_response,  // what the client answers to 334; never shown
  content,        // a message or a BDAT chunk
};

[[nodiscard]] std::string_view smtp_event_kind_name(SmtpEventKind kind) noexcept;

// One thing said, in the order recorded.
struct SmtpEvent {
  SmtpEventKind kind{SmtpEventKind::command};
  SmtpParty who{SmtpParty::client};
  SmtpVerb verb{SmtpVerb::none};  // command; for a reply that of the command it answers
  std::string_view verb_text;     // as typed
  std::string_view argument;      // what follows the verb; of AUTH only the mechanism
  std::string_view address;  // of MAIL, RCPT and their like, without brackets; null without one
  std::uint32_t first_parameter{0};  // SmtpTranscript::parameters[first_parameter ...)
  std::uint32_t parameter_count{0};
  std::optional<std::uint16_t> code;  // reply
  std::string_view enhanced;          // "5.1.1" of the reply's first line that has one, for
                                      // read_enhanced_code; null without one
  std::uint32_t first_line{0};        // reply: SmtpTranscript::reply_lines[first_line ...)
  std::uint32_t line_count{0};
  std::uint32_t answer{
      k_no_event};  // command or content: its (first) reply; reply: what it answers
  std::uint32_t transaction{k_no_event};  // index in SmtpTranscript::transactions
  std::uint32_t session{0};
  Span span;         // from the first mark to the end of the last line, line ending excluded
  Span credentials;  // AUTH: where secrets stand; empty when none do
};

// From a greeting to QUIT.
struct SmtpSession {
  std::string_view server_name;      // first word of the 220 greeting, or as sendmail names it
  std::string_view server_software;  // rest of its first line, "ESMTP" included
  Span greeting;
  SmtpVerb helo_verb{SmtpVerb::none};  // of the last HELO, EHLO or LHLO
  std::string_view helo_name;
  Span helo;
  std::vector<std::string_view> extensions;  // as advertised last: "SIZE 10240000", "PIPELINING"
  bool tls{false};                           // STARTTLS was accepted
  bool authenticated{false};                 // 235 was seen
  std::string_view auth_mechanism;
  Span credentials;  // empty when none were recorded
  bool quit{false};

  [[nodiscard]] bool offers(std::string_view keyword) const noexcept;
};

struct SmtpRecipient {
  std::string_view address;  // without brackets
  Span span;
  std::uint32_t command{k_no_event};
  std::uint32_t reply{k_no_event};
  std::optional<bool> accepted;              // null when no reply was recorded
  std::uint32_t delivery_reply{k_no_event};  // LMTP: the answer after the message (RFC 2033 4.2)
  std::optional<bool> delivered;
};

// A run of bytes that stands in the transcript as it stands in the message.
struct ContentPiece {
  std::uint32_t message_offset{0};
  std::uint32_t transcript_offset{0};
  std::uint32_t length{0};
};

struct SmtpTransaction {
  std::uint32_t session{0};
  std::string_view mail_from;  // without brackets; null = unknown, "" = <>
  Span mail_from_span;
  std::uint32_t mail_command{k_no_event};
  std::uint32_t mail_reply{k_no_event};
  std::optional<bool> mail_accepted;
  std::optional<std::uint64_t> declared_size;  // SIZE=
  std::string_view body_type;                  // BODY=, as typed
  bool smtputf8{false};
  std::string_view ret;          // RET=
  std::string_view envelope_id;  // ENVID=, xtext
  std::string_view auth;         // AUTH= of MAIL: an identity, xtext, no secret
  std::vector<SmtpRecipient> recipients;
  std::string message;               // without stuffing and marks; as the next reader gets it
  std::vector<ContentPiece> pieces;  // ascending in both offsets
  std::uint64_t wire_size{0};        // of the message with every line end counted as CRLF
  Span content;                      // DATA: the lines up to the final dot; BDAT: first to last
  std::uint32_t content_event{k_no_event};
  std::uint32_t final_reply{k_no_event};
  std::optional<bool> accepted;  // 2xx after the message
  bool has_content{false};
  bool complete{false};  // the final dot, or BDAT LAST with all its bytes, was found

  // Where a place of the message stands in the transcript; null past the end.
  [[nodiscard]] std::optional<std::uint32_t> transcript_offset(std::uint32_t message_offset) const;
};

struct SmtpTranscript {
  std::vector<SmtpEvent> events;
  std::vector<SmtpParameter> parameters;
  std::vector<std::string_view> reply_lines;  // texts without code and mark
  std::vector<SmtpSession> sessions;
  std::vector<SmtpTransaction> transactions;
  bool marked{false};     // lines say who spoke
  bool one_sided{false};  // no reply was recorded
  Anomalies anomalies;
};

// Whether the text is such a record. Conservative: a message, even one that quotes a conversation,
// is none. Reads at most the first 64 kB.
[[nodiscard]] bool looks_like_smtp_transcript(std::string_view text) noexcept;

// Never fails; text that is no transcript gives anomalies and little else. Linear. The text is at
// most limits::max_message_bytes long.
[[nodiscard]] SmtpTranscript read_smtp_transcript(std::string_view text FORENSICS_LIFETIME);

// xtext of ENVID and ORCPT undone: "+2B" is "+" (RFC 3461 4). Bad escapes stay as they are.
[[nodiscard]] std::string decode_xtext(std::string_view text);

}  // namespace forensics
