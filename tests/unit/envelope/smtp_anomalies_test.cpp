// Every kind of libforensics/envelope/anomalies.h that a conversation can show, met once.
#include <set>

#include <gtest/gtest.h>

#include "libforensics/envelope/anomalies.h"
#include "libforensics/envelope/smtp_transcript.h"

namespace forensics {
namespace {

constexpr std::string_view k_open =
    "220 mx\r\nEHLO c\r\n250 mx\r\nMAIL FROM:<a@example.com>\r\n250 ok\r\n"
    "RCPT TO:<b@example.org>\r\n250 ok\r\nDATA\r\n354 go\r\n";
constexpr std::string_view k_close = "\r\n.\r\n250 ok\r\nQUIT\r\n221 bye\r\n";

std::string with_message(std::string_view message) {
  return std::string(k_open).append(message).append(k_close);
}

struct Case {
  const AnomalyKind* kind;
  std::string text;
};

std::string many(std::string_view line, std::size_t times) {
  std::string out;
  out.reserve(line.size() * times);
  for (std::size_t i = 0; i < times; ++i) out += line;
  return out;
}

std::vector<Case> cases() {
  using namespace anomalies;
  return {
      {&smtp_too_many_lines, "HELO c\n" + many("NOOP\n", limits::max_smtp_lines)},
      {&too_many_recipients, "MAIL FROM:<a@example.com>\n" +
                                 many("RCPT TO:<b@example.org>\n", limits::max_recipients + 1)},
      {&smtp_no_conversation, "nothing here\n"},
      {&smtp_begins_midway, ">>> DATA\n<<< 550 no\n"},
      {&smtp_one_sided, "HELO c\nMAIL FROM:<a@example.com>\n"},
      {&smtp_missing_quit, "220 mx\nHELO c\n250 ok\n"},
      {&smtp_encrypted_rest,
       "220 mx\r\nEHLO c\r\n250 STARTTLS\r\nSTARTTLS\r\n220 go\r\n\x16\x03\x01xx"},
      {&smtp_unknown_verb, "220 mx\nHELO c\n250 ok\nXYZZY\n500 what\n"},
      {&smtp_command_out_of_order,
       "220 mx\nMAIL FROM:<a@example.com>\n503 hello first\n"
       "HELO c\n250 ok\nDATA\n503 no\n"},
      {&smtp_rcpt_before_mail, "220 mx\nHELO c\n250 ok\nRCPT TO:<b@example.org>\n503 no\n"},
      {&smtp_data_without_recipient,
       "220 mx\nHELO c\n250 ok\nMAIL FROM:<a@example.com>\n250 ok\nRCPT TO:<b@example.org>\n550 "
       "no\n"
       "DATA\n354 go\nSubject: x\n.\n250 ok\n"},
      {&smtp_missing_argument, "220 mx\nHELO\n501 who\n"},
      {&smtp_path_without_brackets, "220 mx\nHELO c\n250 ok\nMAIL FROM:a@example.com\n250 ok\n"},
      {&smtp_space_after_colon, "220 mx\nHELO c\n250 ok\nMAIL FROM: <a@example.com>\n250 ok\n"},
      {&smtp_source_route,
       "220 mx\nHELO c\n250 ok\nMAIL FROM:<@x.example:a@example.com>\n250 ok\n"},
      {&smtp_bad_parameter, "220 mx\nHELO c\n250 ok\nMAIL FROM:<a@example.com> SIZE=5\n250 ok\n"},
      {&smtp_long_line, "220 mx\nHELO " + std::string(600, 'c') + "\n250 ok\n"},
      {&smtp_address_probe, "220 mx\nHELO c\n250 ok\nVRFY bob\n252 perhaps\n"},
      {&smtp_turn_used, "220 mx\nHELO c\n250 ok\nTURN\n502 no\n"},
      {&smtp_obsolete_verb, "220 mx\nHELO c\n250 ok\nSAML FROM:<a@example.com>\n502 no\n"},
      {&smtp_command_after_quit, "220 mx\nHELO c\n250 ok\nQUIT\n221 bye\nNOOP\n"},
      {&smtp_early_command,
       "220 mx\nEHLO c\n250 mx\nMAIL FROM:<a@example.com>\n"
       "RCPT TO:<b@example.org>\n250 ok\n250 ok\n"},
      {&smtp_command_after_dot, std::string(k_open) + "x\r\n.\r\nQUIT\r\n250 ok\r\n221 bye\r\n"},
      {&smtp_command_after_starttls,
       "220 mx\nEHLO c\n250-mx\n250-PIPELINING\n250 STARTTLS\nSTARTTLS\nRSET\n220 go\n250 ok\n"},
      {&smtp_reply_missing, "C: HELO c\nS: 250 ok\nC: NOOP\nC: RSET\nS: 250 ok\n"},
      {&smtp_unexpected_reply, "220 mx\nHELO c\n250 ok\n250 ok again\n"},
      {&smtp_broken_reply, "220 mx\nEHLO c\n250-mx\nNOOP\n250 ok\n"},
      {&smtp_odd_server_line, "S: 220 mx\nC: HELO c\nS: hello there\nS: 250 ok\n"},
      {&smtp_message_cut_off, std::string(k_open) + "Subject: x\r\n"},
      {&smtp_message_not_recorded, "C: MAIL FROM:<>\nS: 250 ok\nC: DATA\nS: 354 go\nS: 250 ok\n"},
      {&smtp_unstuffed_dot, with_message(".x")},
      {&smtp_eight_bit_undeclared, with_message("\xC3\xB6")},
      {&smtp_bad_chunk,
       "220 mx\nEHLO c\n250 mx\nMAIL FROM:<a@example.com>\n250 ok\nBDAT all\n501 no\n"},
      {&smtp_nul_byte, with_message(std::string_view("a\0b", 3))},
      {&smtp_bare_lf, with_message("a\nb")},
      {&smtp_bare_cr, with_message("a\rb")},
      {&smtp_smuggling_lf_dot_lf, with_message("a\n.\nb")},
      {&smtp_smuggling_crlf_dot_lf, with_message("a\r\n.\nb")},
      {&smtp_smuggling_lf_dot_crlf, with_message("a\n.\r\nb")},
      {&smtp_smuggling_cr_dot, with_message("a\r.\rb")},
      {&declared_size_differs,
       "C: MAIL FROM:<a@example.com> SIZE=99\nS: 250 ok\nC: RCPT TO:<b@example.org>\nS: 250 ok\n"
       "C: DATA\nS: 354 go\nC: x\nC: .\nS: 250 ok\n"},
  };
}

TEST(SmtpAnomalies, EveryKindIsMet) {
  std::set<const AnomalyKind*> met;
  for (const Case& one : cases()) {
    EXPECT_TRUE(read_smtp_transcript(one.text).anomalies.has(*one.kind)) << one.kind->id;
    met.insert(one.kind);
  }
  for (const AnomalyKind* kind : anomalies::k_smtp_kinds) {
    EXPECT_TRUE(met.contains(kind)) << kind->id << " has no case";
  }
}

TEST(SmtpAnomalies, SpansLieInsideTheTranscript) {
  for (const Case& one : cases()) {
    for (const Anomaly& found : read_smtp_transcript(one.text).anomalies) {
      EXPECT_LE(found.span.end(), one.text.size()) << found.kind->id;
    }
  }
}

TEST(SmtpAnomalies, ACleanConversationHasNone) {
  const std::string text = with_message("Subject: x\r\n\r\nhello");
  for (const Anomaly& found : read_smtp_transcript(text).anomalies) {
    ADD_FAILURE() << found.kind->id;
  }
}

TEST(SmtpSmuggling, LeavesTheFakeEndInsideTheMessage) {
  for (const std::string_view end : {"\n.\n", "\r\n.\n", "\n.\r\n"}) {
    const std::string text =
        with_message(std::string("a").append(end).append("MAIL FROM:<x@example.net>\r\nb"));
    const SmtpTranscript out = read_smtp_transcript(text);
    ASSERT_EQ(out.transactions.size(), 1U);
    EXPECT_NE(out.transactions[0].message.find("MAIL FROM"), std::string::npos);
    EXPECT_TRUE(out.transactions[0].complete);
  }
}

TEST(SmtpSmuggling, EndsTheMessageWhereAMarkedServerDid) {
  const std::string text =
      "C: MAIL FROM:<a@example.com>\r\nS: 250 ok\r\nC: RCPT TO:<b@example.org>\r\nS: 250 ok\r\n"
      "C: DATA\r\nS: 354 go\r\nC: one\nC: .\nS: 250 taken\r\nC: MAIL FROM:<x@example.net>\r\n"
      "S: 250 ok\r\nC: QUIT\r\nS: 221 bye\r\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  ASSERT_EQ(out.transactions.size(), 2U);
  EXPECT_EQ(out.transactions[0].message, "one\n");
  EXPECT_EQ(out.transactions[0].accepted, true);
  EXPECT_EQ(out.transactions[1].mail_from, "x@example.net");
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_smuggling_lf_dot_lf));
}

TEST(SmtpSmuggling, SaysNothingOfARecordStoredWithLf) {
  const std::string text =
      "220 mx\nHELO c\n250 ok\nMAIL FROM:<a@example.com>\n250 ok\nRCPT TO:<b@example.org>\n250 ok\n"
      "DATA\n354 go\nSubject: x\n\ntext\n.\n250 ok\nQUIT\n221 bye\n";
  EXPECT_TRUE(read_smtp_transcript(text).anomalies.empty());
}

}  // namespace
}  // namespace forensics
