// One client line of SMTP, read: verb, argument, path, ESMTP parameters. RFC 5321 4.1.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/envelope/path.h"

namespace forensics {

enum class SmtpVerb : std::uint8_t {
  none,
  helo,
  ehlo,
  lhlo,
  mail,
  rcpt,
  data,
  bdat,
  rset,
  noop,
  quit,
  vrfy,
  expn,
  help,
  turn,
  etrn,
  atrn,
  send,
  soml,
  saml,  // RFC 821
  auth,
  starttls,
  xclient,
  xforward,  // Postfix
  unknown,
};

// "MAIL", "EHLO"; "unknown" and "none" for the two that are no verbs. Static.
[[nodiscard]] std::string_view smtp_verb_name(SmtpVerb verb) noexcept;

// The verb that the line opens with, whatever follows; unknown when there is none.
[[nodiscard]] SmtpVerb smtp_verb_of(std::string_view line) noexcept;

// Whether the line can only be a command: the verb, and what must follow it ("MAIL FROM:",
// "DATA" and nothing else, "HELO name"). Prose that opens with "Help" or "Data" is none.
[[nodiscard]] bool is_command_shaped(std::string_view line) noexcept;

struct SmtpParameter {
  std::string_view keyword;
  std::string_view value;  // null without "="
};

struct SmtpCommand {
  SmtpVerb verb{SmtpVerb::unknown};
  std::string_view verb_text;
  std::string_view argument;     // trimmed; null when nothing follows the verb
  Path path;                     // MAIL, RCPT, SEND, SOML, SAML
  std::string_view mechanism;    // AUTH
  std::string_view credentials;  // AUTH with an initial response
  std::uint64_t chunk_size{0};   // BDAT
  bool chunk_size_known{false};
  bool chunk_last{false};
};

// Reads one line (no mark, no line ending). Parameters of MAIL and RCPT are appended to
// `parameters`, at most limits::max_parameters. Anomaly spans are relative to `line`.
[[nodiscard]] SmtpCommand parse_smtp_command(std::string_view line FORENSICS_LIFETIME,
                                             std::vector<SmtpParameter>& parameters,
                                             Anomalies& anomalies);

}  // namespace forensics
