#include "libforensics/envelope/smtp_reader.h"

#include <algorithm>

#include "libforensics/base/ascii.h"
#include "libforensics/envelope/anomalies.h"

namespace forensics {
namespace {

constexpr std::size_t npos = std::string_view::npos;

constexpr std::size_t k_max_command_line = 510;  // RFC 5321 4.5.3.1.4, without CRLF
constexpr std::size_t k_path_parameters = 600;   // RFC 3461 4, RFC 4954 5: extra for MAIL and RCPT
constexpr std::string_view k_talking_to = "... while talking to ";
constexpr int k_max_folds = 8;
constexpr std::size_t k_max_auth_line = 12'286;  // RFC 4954 4

bool is_tls_record(std::string_view said) {
  return said.size() >= 2 &&
         (said[0] == '\x14' || said[0] == '\x15' || said[0] == '\x16' || said[0] == '\x17') &&
         said[1] == '\x03';
}

// What telnet and nc say of themselves between the lines of the conversation.
bool is_terminal_remark(std::string_view said) {
  constexpr std::string_view remarks[] = {"Trying ", "Connected to ", "Escape character is",
                                          "Connection closed", "Connection to "};
  for (const std::string_view remark : remarks) {
    if (said.starts_with(remark)) return true;
  }
  return false;
}

Span line_span(const TranscriptLine& line) {
  return span_between(line.begin, line.end);
}

}  // namespace

void SmtpReader::run() {
  out_.marked = marks_.marked();
  if (!marks_.found()) {
    note(anomalies::smtp_no_conversation, {});
    return;
  }
  open_session();
  std::size_t lines = 0;
  while (at_ < text_.size()) {
    if (lines++ == limits::max_smtp_lines) {
      note(anomalies::smtp_too_many_lines, span_between(at_, at_));
      break;
    }
    TranscriptLine line = marks_.line_at(text_, at_);
    at_ = line.next;
    if (line.who == SmtpParty::client && line.begin >= marks_.first_line()) take_folds(line);
    read_line(line);
  }
  finish();
}

// Sendmail names the server before each part of a bounce's transcript:
// "... while talking to mx.example.org.:"
void SmtpReader::read_remark(const TranscriptLine& line) {
  std::string_view said = trim(text_.substr(line.begin, line.end - line.begin));
  if (!said.starts_with(k_talking_to)) return;
  said.remove_prefix(k_talking_to.size());
  while (!said.empty() && (said.back() == ':' || said.back() == '.')) said.remove_suffix(1);
  if (commands_seen_ || !session().greeting.empty()) {
    give_up_waiting();
    open_session();
  }
  if (!said.empty()) session().server_name = said;
  midway_ = true;
}

bool SmtpReader::is_client_line(const TranscriptLine& line, std::string_view said) const {
  if (line.who) return *line.who == SmtpParty::client;
  if (marks_.marked()) return false;
  return awaiting_auth_ || !parse_smtp_reply_line(said);
}

// Postfix wraps long commands in its notices: "In:  MAIL", then "      FROM:<a@example.com>".
void SmtpReader::take_folds(TranscriptLine& line) {
  // An indented line behind DATA is the message.
  if (smtp_verb_of(trim(text_.substr(line.content, line.content_size()))) == SmtpVerb::data) return;
  for (int folds = 0; folds < k_max_folds && at_ < text_.size() && is_blank(text_[at_]); ++folds) {
    const TranscriptLine next = marks_.line_at(text_, at_);
    const std::string_view said = text_.substr(next.content, next.content_size());
    if (next.who || next.stamped || next.comment || trim(said).empty()) return;
    line.end = next.end;
    line.next = at_ = next.next;
  }
}

// Exim marks only the first line of a reply: "SMTP<< 250-mx", then "       250 HELP".
bool SmtpReader::continues_reply(const TranscriptLine& line) const {
  if (!reply_has_more_) return false;
  const auto reply = parse_smtp_reply_line(trim(text_.substr(line.content, line.content_size())));
  return reply && reply->code == out_.events[open_reply_].code;
}

void SmtpReader::read_line(const TranscriptLine& line) {
  const bool between = marks_.marked() && !line.who && !continues_reply(line);
  if (between || line.begin < marks_.first_line()) {
    read_remark(line);
    return;
  }
  std::string_view said = text_.substr(line.content, line.content_size());
  while (!said.empty() && is_blank(said.front())) said.remove_prefix(1);
  if (session().tls && is_tls_record(said)) {
    note(anomalies::smtp_encrypted_rest, span_between(line.begin, text_.size()));
    at_ = text_.size();
    return;
  }
  if (said.empty() || (!marks_.marked() && is_terminal_remark(said))) return;
  if (is_client_line(line, said)) {
    on_client(line, said);
  } else {
    on_server(line, said);
  }
}

// Commands

void SmtpReader::on_client(const TranscriptLine& line, std::string_view said) {
  if (reply_has_more_) {
    note(anomalies::smtp_broken_reply, out_.events[open_reply_].span);
    finish_reply();
  }
  if (awaiting_auth_) {
    on_auth_response(line, said);
  } else {
    on_command(line, said);
  }
}

void SmtpReader::on_auth_response(const TranscriptLine& line, std::string_view said) {
  SmtpEvent event;
  event.kind = SmtpEventKind::auth_response;
  event.verb = SmtpVerb::auth;
  event.span = line_span(line);
  event.credentials = span_in(text_, said);
  if (session().credentials.empty()) session().credentials = event.credentials;
  awaiting_auth_ = false;
  wait_for_reply({.event = add_event(event), .verb = SmtpVerb::auth});
}

void SmtpReader::on_command(const TranscriptLine& line, std::string_view said) {
  SmtpEvent event;
  Anomalies local;
  event.first_parameter = static_cast<std::uint32_t>(out_.parameters.size());
  const SmtpCommand command = parse_smtp_command(said, out_.parameters, local);
  out_.anomalies.append(local, span_in(text_, said).offset);
  event.parameter_count =
      static_cast<std::uint32_t>(out_.parameters.size()) - event.first_parameter;
  event.verb = command.verb;
  event.verb_text = command.verb_text;
  event.argument = command.argument;
  event.address = command.path.address;
  event.span = line_span(line);
  check_length(line, command.verb);
  if (out_.events.empty() && command.verb != SmtpVerb::helo && command.verb != SmtpVerb::ehlo &&
      command.verb != SmtpVerb::lhlo) {
    midway_ = true;
    note(anomalies::smtp_begins_midway, event.span);
  }
  check_order(command.verb, event);
  const std::uint32_t index = add_event(event);
  check_early(index);
  commands_seen_ = true;
  apply(command, index, line);
}

void SmtpReader::apply(const SmtpCommand& command, std::uint32_t event,
                       const TranscriptLine& line) {
  SmtpEvent& said = out_.events[event];
  Waiting waiting{.event = event, .verb = command.verb};
  switch (command.verb) {
    case SmtpVerb::helo:
    case SmtpVerb::ehlo:
    case SmtpVerb::lhlo: apply_helo(command, said); break;
    case SmtpVerb::mail:
    case SmtpVerb::send:
    case SmtpVerb::soml:
    case SmtpVerb::saml:
      apply_mail(command, event);
      waiting.transaction = current_;
      break;
    case SmtpVerb::rcpt: apply_rcpt(command, event); return;
    case SmtpVerb::data: apply_data(event, line); return;
    case SmtpVerb::bdat: apply_bdat(command, event, line); return;
    case SmtpVerb::auth: apply_auth(command, said); break;
    case SmtpVerb::rset: current_ = k_no_event; break;
    case SmtpVerb::quit: session().quit = true; break;
    case SmtpVerb::turn: note(anomalies::smtp_turn_used, said.span); break;
    case SmtpVerb::vrfy:
    case SmtpVerb::expn: note(anomalies::smtp_address_probe, said.span); break;
    default: break;
  }
  wait_for_reply(waiting);
}

void SmtpReader::apply_helo(const SmtpCommand& command, const SmtpEvent& event) {
  session().helo_verb = command.verb;
  session().helo_name = command.argument;
  session().helo = event.span;
  current_ = k_no_event;
  midway_ = false;
  extensions_known_ = false;
}

void SmtpReader::apply_mail(const SmtpCommand& command, std::uint32_t event) {
  current_ = open_transaction();
  midway_ = false;
  SmtpTransaction& transaction = out_.transactions.back();
  SmtpEvent& said = out_.events[event];
  said.transaction = current_;
  transaction.mail_command = event;
  transaction.mail_from = command.path.address;
  transaction.mail_from_span = span_in(text_, command.path.whole);
  read_mail_parameters(said, transaction);
  check_advertised(said);
  if (command.verb != SmtpVerb::mail) note(anomalies::smtp_obsolete_verb, said.span);
}

void SmtpReader::read_mail_parameters(const SmtpEvent& event, SmtpTransaction& transaction) {
  for (std::uint32_t i = 0; i < event.parameter_count; ++i) {
    const SmtpParameter& parameter = out_.parameters[event.first_parameter + i];
    const auto is = [&](std::string_view name) {
      return equals_ignoring_case(parameter.keyword, name);
    };
    if (is("SIZE") && !parameter.value.empty() && parameter.value.size() <= 19 &&
        parameter.value.find_first_not_of("0123456789") == npos) {
      std::uint64_t size = 0;
      for (const char c : parameter.value) size = size * 10 + static_cast<std::uint64_t>(c - '0');
      transaction.declared_size = size;
    }
    if (is("BODY")) transaction.body_type = parameter.value;
    if (is("SMTPUTF8")) transaction.smtputf8 = true;
    if (is("RET")) transaction.ret = parameter.value;
    if (is("ENVID")) transaction.envelope_id = parameter.value;
    if (is("AUTH")) transaction.auth = parameter.value;
  }
}

// A parameter may be used only when the reply to EHLO offered its extension.
void SmtpReader::check_advertised(const SmtpEvent& event) {
  struct Need {
    std::string_view parameter;
    std::string_view extension;
  };
  constexpr Need needs[] = {{"SIZE", "SIZE"}, {"BODY", "8BITMIME"}, {"SMTPUTF8", "SMTPUTF8"},
                            {"RET", "DSN"},   {"ENVID", "DSN"},     {"NOTIFY", "DSN"},
                            {"ORCPT", "DSN"}, {"AUTH", "AUTH"}};
  if (!extensions_known_) return;
  for (std::uint32_t i = 0; i < event.parameter_count; ++i) {
    const SmtpParameter& parameter = out_.parameters[event.first_parameter + i];
    for (const Need& need : needs) {
      if (!equals_ignoring_case(parameter.keyword, need.parameter)) continue;
      if (!session().offers(need.extension)) {
        note(anomalies::smtp_bad_parameter, span_in(text_, parameter.keyword));
      }
    }
  }
}

void SmtpReader::apply_rcpt(const SmtpCommand& command, std::uint32_t event) {
  if (current_ == k_no_event) {
    if (!midway_) note(anomalies::smtp_rcpt_before_mail, out_.events[event].span);
    current_ = open_transaction();
  }
  SmtpTransaction& transaction = out_.transactions[current_];
  out_.events[event].transaction = current_;
  check_advertised(out_.events[event]);
  if (transaction.recipients.size() == limits::max_recipients) {
    note(anomalies::too_many_recipients, out_.events[event].span);
    wait_for_reply({.event = event, .verb = SmtpVerb::noop});
    return;
  }
  SmtpRecipient recipient;
  recipient.address = command.path.address;
  recipient.span = span_in(text_, command.path.whole);
  recipient.command = event;
  transaction.recipients.push_back(recipient);
  wait_for_reply({.event = event,
                  .verb = SmtpVerb::rcpt,
                  .transaction = current_,
                  .recipient = static_cast<std::uint32_t>(transaction.recipients.size() - 1)});
}

void SmtpReader::apply_data(std::uint32_t event, const TranscriptLine& line) {
  if (current_ == k_no_event) current_ = open_transaction();
  out_.events[event].transaction = current_;
  wire_ = line.ends_in_crlf();
  Waiting waiting{.event = event, .verb = SmtpVerb::data, .transaction = current_};
  // Without the server's 354, what the client says next is the message, unless it is a command.
  if (at_ < text_.size()) {
    const TranscriptLine next = marks_.line_at(text_, at_);
    const std::string_view said = text_.substr(next.content, next.content_size());
    const bool server = next.who ? *next.who == SmtpParty::server
                                 : (marks_.marked() && (next.comment || next.stamped)) ||
                                       parse_smtp_reply_line(said).has_value();
    waiting.content_read = !server && !is_command_shaped(trim(said));
  }
  wait_for_reply(waiting);
  if (waiting.content_read) read_message(event, wire_);
}

void SmtpReader::apply_bdat(const SmtpCommand& command, std::uint32_t event,
                            const TranscriptLine& line) {
  if (current_ == k_no_event) current_ = open_transaction();
  const std::uint32_t index = current_;
  out_.events[event].transaction = index;
  if (!command.chunk_size_known) {
    wait_for_reply({.event = event, .verb = SmtpVerb::noop});
    return;
  }
  SmtpTransaction& transaction = out_.transactions[index];
  const SmtpContent::Taken taken =
      content_.read_chunk(at_, command.chunk_size, line.ends_in_crlf(), transaction);
  at_ = taken.next;
  SmtpEvent chunk;
  chunk.kind = SmtpEventKind::content;
  chunk.transaction = index;
  chunk.span = span_between(taken.begin, taken.next);
  const std::uint32_t content = add_event(chunk);
  transaction.content =
      transaction.has_content ? span_between(transaction.content.offset, taken.next) : chunk.span;
  transaction.has_content = true;
  transaction.content_event = content;
  transaction.complete = command.chunk_last && taken.complete;
  if (!taken.complete) note(anomalies::smtp_message_cut_off, chunk.span);
  wait_for_reply({.event = event,
                  .verb = command.chunk_last ? SmtpVerb::none : SmtpVerb::bdat,
                  .transaction = index});
  if (command.chunk_last) current_ = k_no_event;
}

void SmtpReader::apply_auth(const SmtpCommand& command, SmtpEvent& event) {
  session().auth_mechanism = command.mechanism;
  if (command.credentials.empty() || command.credentials == "=") return;
  event.credentials = span_in(text_, command.credentials);
  if (session().credentials.empty()) session().credentials = event.credentials;
}

void SmtpReader::check_order(SmtpVerb verb, const SmtpEvent& event) {
  if (session().quit) {
    note(anomalies::smtp_command_after_quit, event.span);
    return;
  }
  const bool open =
      current_ != k_no_event && out_.transactions[current_].mail_accepted.value_or(true);
  bool wrong = false;
  switch (verb) {
    case SmtpVerb::mail:
    case SmtpVerb::send:
    case SmtpVerb::soml:
    case SmtpVerb::saml: wrong = open || (session().helo_verb == SmtpVerb::none && !midway_); break;
    case SmtpVerb::data:
    case SmtpVerb::bdat: wrong = current_ == k_no_event && !midway_; break;
    case SmtpVerb::auth:
    case SmtpVerb::starttls: wrong = open; break;
    default: break;
  }
  if (wrong) note(anomalies::smtp_command_out_of_order, event.span);
}

void SmtpReader::check_early(std::uint32_t event) {
  if (idle()) return;
  const Waiting& last = waiting_.back();
  const bool never = last.verb == SmtpVerb::none || last.verb == SmtpVerb::starttls;
  if (never || !session().offers("PIPELINING")) early_.emplace_back(event, last.event);
}

void SmtpReader::check_length(const TranscriptLine& line, SmtpVerb verb) {
  const bool path = verb == SmtpVerb::mail || verb == SmtpVerb::rcpt;
  const std::size_t limit = verb == SmtpVerb::auth ? k_max_auth_line
                            : path                 ? k_max_command_line + k_path_parameters
                                                   : k_max_command_line;
  if (line.content_size() > limit) note(anomalies::smtp_long_line, line_span(line));
}

// Messages

void SmtpReader::read_message(std::uint32_t data_event, bool wire) {
  const std::uint32_t index = out_.events[data_event].transaction;
  SmtpTransaction& transaction = out_.transactions[index];
  const SmtpContent::Taken taken = content_.read_data(at_, wire, transaction);
  at_ = taken.next;
  SmtpEvent content;
  content.kind = SmtpEventKind::content;
  content.transaction = index;
  content.span = span_between(taken.begin, taken.next);
  const std::uint32_t event = add_event(content);
  transaction.content_event = event;
  transaction.content = content.span;
  transaction.has_content = taken.recorded;
  transaction.complete = taken.complete;
  if (!taken.recorded) {
    note(anomalies::smtp_message_not_recorded, content.span);
  } else if (!taken.complete) {
    note(anomalies::smtp_message_cut_off, content.span);
  }
  if (taken.complete || at_ < text_.size()) {
    wait_for_reply({.event = event, .verb = SmtpVerb::none, .transaction = index});
  }
  if (current_ == index) current_ = k_no_event;
}

std::uint32_t SmtpReader::open_transaction() {
  SmtpTransaction transaction;
  transaction.session = static_cast<std::uint32_t>(out_.sessions.size() - 1);
  out_.transactions.push_back(std::move(transaction));
  return static_cast<std::uint32_t>(out_.transactions.size() - 1);
}

void SmtpReader::open_session() {
  out_.sessions.emplace_back();
  current_ = k_no_event;
  commands_seen_ = closed_ = extensions_known_ = awaiting_auth_ = false;
}

std::uint32_t SmtpReader::add_event(SmtpEvent event) {
  event.session = static_cast<std::uint32_t>(out_.sessions.size() - 1);
  out_.events.push_back(event);
  return static_cast<std::uint32_t>(out_.events.size() - 1);
}

void SmtpReader::wait_for_reply(Waiting waiting) {
  if (waiting.verb == SmtpVerb::data) ++waiting_data_;
  if (waiting.verb == SmtpVerb::auth) ++waiting_auth_;
  waiting_.push_back(waiting);
}

}  // namespace forensics
