// The state machine of a recorded conversation: lines in, events, sessions and transactions out.
// Internal to envelope/; callers use read_smtp_transcript.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>

#include "libforensics/envelope/smtp_content.h"
#include "libforensics/envelope/smtp_marks.h"
#include "libforensics/envelope/smtp_transcript.h"

namespace forensics {

class SmtpReader {
 public:
  SmtpReader(std::string_view text, SmtpTranscript& out)
      : text_(text),
        out_(out),
        marks_(SmtpMarks::learn(text)),
        content_(text, marks_, out.anomalies) {}

  void run();

 private:
  // A command or message that waits for its reply.
  struct Waiting {
    std::uint32_t event{0};
    SmtpVerb verb{SmtpVerb::none};  // none: the message after DATA
    std::uint32_t transaction{k_no_event};
    std::uint32_t recipient{0};  // RCPT: its index; LMTP message: the next one to be answered
    bool content_read{false};    // DATA: the message was sent without waiting for 354
  };

  // Lines
  void read_remark(const TranscriptLine& line);
  void take_folds(TranscriptLine& line);
  void read_line(const TranscriptLine& line);
  void on_client(const TranscriptLine& line, std::string_view said);
  void on_server(const TranscriptLine& line, std::string_view said);
  [[nodiscard]] bool continues_reply(const TranscriptLine& line) const;
  [[nodiscard]] bool is_client_line(const TranscriptLine& line, std::string_view said) const;

  // Commands
  void on_command(const TranscriptLine& line, std::string_view said);
  void on_auth_response(const TranscriptLine& line, std::string_view said);
  void apply(const SmtpCommand& command, std::uint32_t event, const TranscriptLine& line);
  void apply_helo(const SmtpCommand& command, const SmtpEvent& event);
  void apply_mail(const SmtpCommand& command, std::uint32_t event);
  void apply_rcpt(const SmtpCommand& command, std::uint32_t event);
  void apply_data(std::uint32_t event, const TranscriptLine& line);
  void apply_bdat(const SmtpCommand& command, std::uint32_t event, const TranscriptLine& line);
  void apply_auth(const SmtpCommand& command, SmtpEvent& event);
  void read_mail_parameters(const SmtpEvent& event, SmtpTransaction& transaction);
  void check_advertised(const SmtpEvent& event);
  void check_order(SmtpVerb verb, const SmtpEvent& event);
  void check_early(std::uint32_t event);
  void check_length(const TranscriptLine& line, SmtpVerb verb);

  // Replies
  void finish_reply();
  void pair(std::uint32_t reply);
  void settle(const Waiting& command, std::uint32_t reply);
  void settle_content(const Waiting& content, std::uint32_t reply, bool accepted);
  void settle_helo(const SmtpEvent& reply, SmtpVerb verb, bool accepted);
  void settle_data(const Waiting& data, std::uint32_t reply);
  void settle_auth(const SmtpEvent& reply);
  void drop_until(SmtpVerb verb);
  void give_up_waiting();
  [[nodiscard]] bool take_greeting(std::uint32_t reply);

  // Transactions and sessions
  void open_session();
  std::uint32_t open_transaction();
  void read_message(std::uint32_t data_event, bool wire);
  void finish();
  void check_transaction(const SmtpTransaction& transaction);

  [[nodiscard]] SmtpSession& session() { return out_.sessions.back(); }
  [[nodiscard]] bool idle() const { return next_waiting_ == waiting_.size(); }
  std::uint32_t add_event(SmtpEvent event);
  void wait_for_reply(Waiting waiting);
  void note(const AnomalyKind& kind, Span span) { out_.anomalies.add(kind, span); }

  std::string_view text_;
  SmtpTranscript& out_;
  SmtpMarks marks_;
  SmtpContent content_;
  std::size_t at_{0};
  std::vector<Waiting> waiting_;
  std::size_t next_waiting_{0};
  std::size_t waiting_data_{0};           // how many of them are DATA,
  std::size_t waiting_auth_{0};           // and how many AUTH: 354 and 334 look for these
  std::uint32_t current_{k_no_event};     // the open transaction
  std::uint32_t open_reply_{k_no_event};  // a multi-line reply that has not ended
  bool reply_has_more_{false};
  bool awaiting_auth_{false};  // 334 was seen: the next client line is a secret
  bool wire_{false};           // the last DATA line ended in CRLF
  bool commands_seen_{false};  // in this session
  bool closed_{false};         // 221 or 421 was seen in this session
  bool extensions_known_{false};
  bool midway_{false};
  bool replies_seen_{false};
  // (sent too early, what it did not wait for); noted at the end, when it is known that replies
  // were recorded at all.
  std::vector<std::pair<std::uint32_t, std::uint32_t>> early_;
};

}  // namespace forensics
