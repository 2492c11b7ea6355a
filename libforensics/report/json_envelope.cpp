#include "libforensics/report/internal/json_envelope.h"

#include "libforensics/envelope/sender_rewriting.h"
#include "libforensics/envelope/status_codes.h"

namespace forensics {
namespace {

void write_addresses(JsonWriter& json, std::string_view name,
                     const std::vector<EnvelopeAddress>& list) {
  json.array(name);
  for (const EnvelopeAddress& entry : list) {
    if (entry.known()) json.text(entry.address);
  }
  json.end_array();
}

void write_from_line(JsonWriter& json, const std::vector<FromLine>& lines) {
  json.key("from_line");
  if (lines.empty()) {
    json.null();
    return;
  }
  const FromLine& line = lines.front();
  json.begin_object();
  json.text("sender", line.sender);
  json.key("date");
  write_date(json, line.date, std::nullopt);
  json.span("span", line.span);
  json.end_object();
}

void write_original_sender(JsonWriter& json, const EnvelopeAddress& mail_from) {
  json.key("original_sender");
  const auto rewritten =
      mail_from.known() ? decode_sender_rewriting(mail_from.address) : std::nullopt;
  if (!rewritten) {
    json.null();
    return;
  }
  json.begin_object();
  json.plain("scheme", rewriting_scheme_name(rewritten->scheme));
  json.known("address", rewritten->original);
  json.end_object();
}

// The text of a reply is that of its first line without the enhanced code.
std::string_view reply_text(const SmtpTranscript& smtp, const SmtpEvent& event) {
  return event.line_count > 0 ? smtp.reply_lines[event.first_line] : std::string_view{};
}

void write_event(JsonWriter& json, const SmtpTranscript& smtp, const SmtpEvent& event) {
  json.begin_object();
  json.plain("who", event.who == SmtpParty::client ? "client" : "server");
  json.text("verb",
            event.kind == SmtpEventKind::command ? smtp_verb_name(event.verb) : std::string_view{});
  json.text("argument", event.kind == SmtpEventKind::command ? event.argument : std::string_view{});
  json.number("code", event.code);
  json.text("enhanced", event.enhanced);
  json.text("text",
            event.kind == SmtpEventKind::reply ? reply_text(smtp, event) : std::string_view{});
  json.key("meaning");
  if (event.enhanced.data() != nullptr) {
    json.plain(describe_enhanced(event.enhanced));
  } else if (event.code) {
    json.plain(describe_reply(*event.code));
  } else {
    json.null();
  }
  json.span("span", event.span);
  json.end_object();
}

void write_smtp(JsonWriter& json, const std::optional<SmtpTranscript>& smtp) {
  json.key("smtp");
  if (!smtp || smtp->sessions.empty()) {
    json.null();
    return;
  }
  const SmtpSession& session = smtp->sessions.front();
  json.begin_object();
  json.text("helo", session.helo_name);
  json.text("helo_verb", session.helo_verb == SmtpVerb::none ? std::string_view{}
                                                             : smtp_verb_name(session.helo_verb));
  json.text("banner", session.server_name);
  json.boolean("tls", session.tls);
  json.boolean("authenticated", session.authenticated);
  json.number("transactions", static_cast<std::int64_t>(smtp->transactions.size()));
  json.array("events");
  for (const SmtpEvent& event : smtp->events) {
    if (event.kind == SmtpEventKind::command || event.kind == SmtpEventKind::reply)
      write_event(json, *smtp, event);
  }
  json.end_array();
  json.end_object();
}

void write_source(JsonWriter& json, std::string_view name, EnvelopeSource source) {
  json.key(name);
  source == EnvelopeSource::none ? json.null() : json.plain(envelope_source_name(source));
}

}  // namespace

void write_envelope(JsonWriter& json, const Report& report) {
  const Envelope& envelope = report.envelope;
  json.object("envelope");
  json.text("mail_from", envelope.mail_from.address);
  write_source(json, "mail_from_source", envelope.mail_from.source);
  write_addresses(json, "rcpt_to", envelope.rcpt_to);
  write_source(json, "rcpt_to_source",
               envelope.rcpt_to.empty() ? EnvelopeSource::none : envelope.rcpt_to.front().source);
  json.text("return_path", envelope.return_path);
  write_addresses(json, "delivered_to", envelope.delivered_to);
  write_addresses(json, "x_original_to", envelope.x_original_to);
  write_addresses(json, "envelope_to", envelope.envelope_to);
  write_from_line(json, envelope.from_lines);
  write_original_sender(json, envelope.mail_from);
  write_smtp(json, report.smtp);
  json.end_object();
}

}  // namespace forensics
