// The envelope of a message: who SMTP said it came from and went to, as far as the stored message
// still tells.
//
// The true envelope is gone once a message is stored; what is left are copies that servers and
// programs wrote down: Return-Path and Delivered-To (RFC 5321 4.4), the mbox From_ line, and a
// family of unregistered fields. Every copy is kept with its place; `mail_from` and `rcpt_to` are
// the best of them, with the source named. A recorded SMTP conversation outranks them all
// (smtp_transcript.h, add_transaction).
//
// All views point into the message (or, when the source is the transcript, into the transcript),
// and live as long as it does. Unknown is a view with a null pointer; "" with a non-null pointer
// is the null sender "<>".
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "libforensics/base/anomaly.h"
#include "libforensics/base/lifetime.h"
#include "libforensics/base/span.h"
#include "libforensics/envelope/from_line.h"
#include "libforensics/envelope/path.h"
#include "libforensics/headers/fields.h"

namespace forensics {

struct SmtpTransaction;

enum class EnvelopeSource : std::uint8_t {
  none,
  smtp_transcript,
  return_path,
  from_line,
  trace_field,  // any other field; EnvelopeAddress::field_name says which
};

[[nodiscard]] std::string_view envelope_source_name(EnvelopeSource source) noexcept;

// One address of the envelope and the place it was read at.
struct EnvelopeAddress {
  std::string_view address;  // without brackets; null = unknown
  Span span;                 // of the address with its brackets
  EnvelopeSource source{EnvelopeSource::none};
  std::string_view field_name;  // as spelled; null for the From_ line and the transcript
  std::uint32_t field{0};       // index in Headers::fields

  [[nodiscard]] bool known() const noexcept { return address.data() != nullptr; }
};

struct Envelope {
  EnvelopeAddress mail_from;
  std::vector<EnvelopeAddress> rcpt_to;

  std::string_view return_path;                // the topmost one; null = no such field
  std::vector<EnvelopeAddress> return_paths;   // all, top first; several is an anomaly
  std::vector<EnvelopeAddress> delivered_to;   // Delivered-To, top first
  std::vector<EnvelopeAddress> x_original_to;  // X-Original-To
  std::vector<EnvelopeAddress> envelope_to;    // Envelope-To, X-Envelope-To and their like
  std::vector<EnvelopeAddress>
      other_senders;  // X-Envelope-From, X-Mail-From, X-Original-Sender ...
  std::vector<EnvelopeAddress> other_recipients;  // Apparently-To, X-Forwarded-To ...

  std::vector<FromLine> from_lines;
  std::string uucp_path;  // "hosta!hostb!user"; empty without UUCP lines

  Anomalies anomalies;  // spans in the message
};

// Reads all that the message says of its envelope, and how far the copies agree with each other
// and with the header. Never fails. Linear.
[[nodiscard]] Envelope read_envelope(const Headers& headers);

// Puts the facts of a recorded conversation on top of what the message says: mail_from and
// rcpt_to become those of `transaction` (its recipients without the refused ones), with views and
// spans into the transcript; disagreements are noted. `headers` must be those of
// transaction.message. A span of recipient_not_in_header lies in the transcript, all others in
// the message.
void add_transaction(Envelope& envelope, const Headers& headers,
                     const SmtpTransaction& transaction);

}  // namespace forensics
