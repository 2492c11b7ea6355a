// The server's half of SmtpReader: replies, what each one answers, and what that settles.
#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"
#include "libforensics/envelope/smtp_reader.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t k_max_reply_line = 510;  // RFC 5321 4.5.3.1.5, without CRLF

bool has_eight_bit(std::string_view bytes) {
  unsigned all = 0;
  for (const char c : bytes) all |= static_cast<unsigned char>(c);
  return (all & 0x80U) != 0;
}

bool is_positive(std::uint16_t code) {
  return code >= 200 && code < 300;
}

}  // namespace

void SmtpReader::on_server(const TranscriptLine& line, std::string_view said) {
  const std::optional<SmtpReplyLine> reply = parse_smtp_reply_line(said);
  if (!reply) {
    note(anomalies::smtp_odd_server_line, span_between(line.begin, line.end));
    return;
  }
  if (said.size() > k_max_reply_line)
    note(anomalies::smtp_long_line, span_between(line.begin, line.end));
  replies_seen_ = true;
  if (reply_has_more_ && out_.events[open_reply_].code != reply->code) {
    note(anomalies::smtp_broken_reply, out_.events[open_reply_].span);
    finish_reply();
  }
  if (!reply_has_more_) {
    SmtpEvent event;
    event.kind = SmtpEventKind::reply;
    event.who = SmtpParty::server;
    event.code = reply->code;
    event.first_line = static_cast<std::uint32_t>(out_.reply_lines.size());
    event.span = span_between(line.begin, line.end);
    open_reply_ = add_event(event);
  }
  SmtpEvent& event = out_.events[open_reply_];
  out_.reply_lines.push_back(reply->text);
  ++event.line_count;
  event.span = span_between(event.span.offset, line.end);
  if (event.enhanced.empty() && reply->enhanced) event.enhanced = reply->enhanced->text;
  reply_has_more_ = reply->more;
  if (!reply_has_more_) finish_reply();
}

void SmtpReader::finish_reply() {
  const std::uint32_t reply = open_reply_;
  reply_has_more_ = false;
  open_reply_ = k_no_event;
  if (!take_greeting(reply)) pair(reply);
}

// The first reply of a session greets; a 220 after the last session was closed opens a new one.
bool SmtpReader::take_greeting(std::uint32_t index) {
  const std::uint16_t code = *out_.events[index].code;
  const bool reopened = code == 220 && (session().quit || closed_);
  if (reopened) {
    give_up_waiting();
    open_session();
    out_.events[index].session = static_cast<std::uint32_t>(out_.sessions.size() - 1);
  } else if (commands_seen_ || !session().greeting.empty() || !idle()) {
    return false;
  }
  const SmtpEvent& event = out_.events[index];
  if (code != 220 && code != 421 && code != 521 && code != 554) {
    // What it answers was said before the record began.
    if (!midway_ || out_.events.size() == 1) note(anomalies::smtp_begins_midway, event.span);
    midway_ = true;
    return true;
  }
  session().greeting = event.span;
  closed_ = code == 421;
  if (code != 220) return true;
  midway_ = false;
  const std::string_view text = trim(out_.reply_lines[event.first_line]);
  const std::size_t blank = text.find_first_of(" \t");
  if (!text.empty()) session().server_name = text.substr(0, blank);
  if (blank != npos) session().server_software = trim(text.substr(blank));
  return true;
}

// Moves on to the oldest waiting command of `verb`; those before it stay unanswered.
void SmtpReader::drop_until(SmtpVerb verb) {
  while (!idle() && waiting_[next_waiting_].verb != verb) {
    const Waiting& dropped = waiting_[next_waiting_++];
    if (dropped.verb == SmtpVerb::data) --waiting_data_;
    if (dropped.verb == SmtpVerb::auth) --waiting_auth_;
    note(anomalies::smtp_reply_missing, out_.events[dropped.event].span);
  }
}

void SmtpReader::pair(std::uint32_t reply) {
  const std::uint16_t code = *out_.events[reply].code;
  if (code == 354 && waiting_data_ > 0) drop_until(SmtpVerb::data);
  if (code == 334 && waiting_auth_ > 0) drop_until(SmtpVerb::auth);
  const bool stray = code == 354 && waiting_data_ == 0;
  if (code == 421 || code == 221) closed_ = true;
  if (idle() || stray) {
    if (code != 421 && !midway_) note(anomalies::smtp_unexpected_reply, out_.events[reply].span);
    return;
  }
  const Waiting command = waiting_[next_waiting_];
  SmtpEvent& asked = out_.events[command.event];
  SmtpEvent& answer = out_.events[reply];
  if (asked.answer == k_no_event) asked.answer = reply;
  answer.answer = command.event;
  answer.verb = asked.verb;
  answer.transaction = asked.transaction;
  ++next_waiting_;
  if (command.verb == SmtpVerb::data) --waiting_data_;
  if (command.verb == SmtpVerb::auth) --waiting_auth_;
  settle(command, reply);
}

void SmtpReader::settle(const Waiting& command, std::uint32_t reply) {
  const SmtpEvent& answer = out_.events[reply];
  const bool accepted = is_positive(*answer.code);
  switch (command.verb) {
    case SmtpVerb::helo:
    case SmtpVerb::ehlo:
    case SmtpVerb::lhlo: settle_helo(answer, command.verb, accepted); break;
    case SmtpVerb::mail:
    case SmtpVerb::send:
    case SmtpVerb::soml:
    case SmtpVerb::saml:
      out_.transactions[command.transaction].mail_reply = reply;
      out_.transactions[command.transaction].mail_accepted = accepted;
      break;
    case SmtpVerb::rcpt: {
      SmtpRecipient& recipient =
          out_.transactions[command.transaction].recipients[command.recipient];
      recipient.reply = reply;
      recipient.accepted = accepted;
      break;
    }
    case SmtpVerb::data: settle_data(command, reply); break;
    case SmtpVerb::none: settle_content(command, reply, accepted); break;
    case SmtpVerb::auth: settle_auth(answer); break;
    case SmtpVerb::starttls:
      if (!accepted) break;
      // RFC 3207 4.2: both sides forget what was said before.
      session().tls = true;
      session().extensions.clear();
      extensions_known_ = false;
      current_ = k_no_event;
      break;
    default: break;
  }
}

void SmtpReader::settle_helo(const SmtpEvent& reply, SmtpVerb verb, bool accepted) {
  if (!accepted) return;
  extensions_known_ = true;
  std::vector<std::string_view>& extensions = session().extensions;
  extensions.clear();
  if (verb == SmtpVerb::helo) return;
  for (std::uint32_t i = 1; i < reply.line_count; ++i) {
    extensions.push_back(trim(out_.reply_lines[reply.first_line + i]));
  }
}

void SmtpReader::settle_data(const Waiting& data, std::uint32_t reply) {
  if (*out_.events[reply].code == 354) {
    if (!data.content_read) read_message(data.event, wire_);
    return;
  }
  SmtpTransaction& transaction = out_.transactions[data.transaction];
  transaction.final_reply = reply;
  transaction.accepted = false;
  if (current_ == data.transaction) current_ = k_no_event;
}

// LMTP answers once for each recipient that it had accepted (RFC 2033 4.2).
void SmtpReader::settle_content(const Waiting& content, std::uint32_t reply, bool accepted) {
  SmtpTransaction& transaction = out_.transactions[content.transaction];
  if (transaction.content_event != k_no_event) {
    SmtpEvent& event = out_.events[transaction.content_event];
    if (event.answer == k_no_event) event.answer = reply;
  }
  transaction.final_reply = reply;
  if (out_.sessions[transaction.session].helo_verb != SmtpVerb::lhlo) {
    transaction.accepted = accepted;
    return;
  }
  transaction.accepted = transaction.accepted.value_or(false) || accepted;
  std::vector<SmtpRecipient>& recipients = transaction.recipients;
  const auto next_accepted = [&](std::uint32_t from) {
    while (from < recipients.size() && !recipients[from].accepted.value_or(false)) ++from;
    return from;
  };
  const std::uint32_t answered = next_accepted(content.recipient);
  if (answered >= recipients.size()) return;
  recipients[answered].delivery_reply = reply;
  recipients[answered].delivered = accepted;
  const std::uint32_t next = next_accepted(answered + 1);
  if (next >= recipients.size()) return;
  --next_waiting_;
  waiting_[next_waiting_].recipient = next;
}

void SmtpReader::settle_auth(const SmtpEvent& reply) {
  if (*reply.code == 334) awaiting_auth_ = true;
  if (*reply.code == 235) session().authenticated = true;
}

void SmtpReader::give_up_waiting() {
  for (; !idle(); ++next_waiting_) {
    const Waiting& waiting = waiting_[next_waiting_];
    // Servers often hang up instead of answering QUIT.
    if (waiting.verb == SmtpVerb::quit) continue;
    note(anomalies::smtp_reply_missing, out_.events[waiting.event].span);
  }
  waiting_data_ = waiting_auth_ = 0;
}

void SmtpReader::finish() {
  if (reply_has_more_) {
    note(anomalies::smtp_broken_reply, out_.events[open_reply_].span);
    finish_reply();
  }
  const Span end = span_between(text_.size(), text_.size());
  out_.one_sided = !replies_seen_;
  if (replies_seen_) {
    give_up_waiting();
    for (const auto& [event, awaited] : early_) {
      if (out_.events[awaited].answer == k_no_event) continue;
      const SmtpEvent& asked = out_.events[awaited];
      const Span span = out_.events[event].span;
      const bool message = asked.kind == SmtpEventKind::content;
      note(asked.verb == SmtpVerb::starttls ? anomalies::smtp_command_after_starttls
           : message                        ? anomalies::smtp_command_after_dot
                                            : anomalies::smtp_early_command,
           span);
    }
  } else {
    note(anomalies::smtp_one_sided, end);
  }
  const bool fragment = session().greeting.empty() && session().helo_verb == SmtpVerb::none;
  if (!session().quit && !closed_ && !fragment) note(anomalies::smtp_missing_quit, end);
  for (const SmtpTransaction& transaction : out_.transactions) check_transaction(transaction);
}

void SmtpReader::check_transaction(const SmtpTransaction& transaction) {
  if (!transaction.has_content) return;
  const bool refused_all =
      std::none_of(transaction.recipients.begin(), transaction.recipients.end(),
                   [](const SmtpRecipient& one) { return one.accepted.value_or(true); });
  if (refused_all && transaction.mail_command != k_no_event) {
    note(anomalies::smtp_data_without_recipient, transaction.content);
  }
  const bool declared = equals_ignoring_case(transaction.body_type, "8BITMIME") ||
                        equals_ignoring_case(transaction.body_type, "BINARYMIME");
  if (!declared && has_eight_bit(transaction.message)) {
    note(anomalies::smtp_eight_bit_undeclared, transaction.content);
  }
  if (!transaction.declared_size || !transaction.complete) return;
  const std::uint64_t size = *transaction.declared_size;
  if (size != transaction.wire_size && size != transaction.message.size()) {
    note(anomalies::declared_size_differs, out_.events[transaction.mail_command].span);
  }
}

}  // namespace forensics
