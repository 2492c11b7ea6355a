#include "libforensics/envelope/smtp_transcript.h"

#include <gtest/gtest.h>

#include "libforensics/envelope/anomalies.h"
#include "tests/unit/envelope/sample.h"

namespace forensics {
namespace {

// What the small samples have in common: one transaction and a clean end.
const SmtpTransaction& only(const SmtpTranscript& transcript) {
  EXPECT_EQ(transcript.transactions.size(), 1U);
  return transcript.transactions.front();
}

TEST(ReadSmtpTranscript, ReadsEnvelopeAndMessageOfAMarkedRecord) {
  const std::string text = envelope_sample("session-marked.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.mail_from, "alice@example.com");
  EXPECT_EQ(one.mail_from_span.of(text), "<alice@example.com>");
  EXPECT_EQ(one.declared_size, 101U);
  EXPECT_EQ(one.ret, "HDRS");
  EXPECT_EQ(one.envelope_id, "QQ314159");
  ASSERT_EQ(one.recipients.size(), 2U);
  EXPECT_EQ(one.recipients[0].accepted, true);
  EXPECT_EQ(one.recipients[1].accepted, false);
  EXPECT_EQ(out.events[one.recipients[1].reply].enhanced, "5.1.1");
  EXPECT_EQ(one.message,
            "From: Alice <alice@example.com>\nTo: Bob <bob@example.org>\n"
            "Subject: lunch\n\nToday?\n.hidden dot\n");
  EXPECT_TRUE(one.complete);
  EXPECT_EQ(one.accepted, true);
  EXPECT_TRUE(out.anomalies.has(anomalies::declared_size_differs));
}

TEST(ReadSmtpTranscript, PairsEachReplyWithItsCommand) {
  const std::string text = envelope_sample("session-marked.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  for (std::uint32_t i = 0; i < out.events.size(); ++i) {
    const SmtpEvent& event = out.events[i];
    if (event.answer == k_no_event) continue;
    EXPECT_EQ(out.events[event.answer].answer, i);
  }
  EXPECT_EQ(out.events[0].answer, k_no_event) << "the greeting answers nothing";
}

TEST(ReadSmtpTranscript, KeepsTheServersGreetingAndExtensions) {
  const std::string text = envelope_sample("session-marked.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  ASSERT_EQ(out.sessions.size(), 1U);
  const SmtpSession& session = out.sessions[0];
  EXPECT_EQ(session.server_name, "mx.example.org");
  EXPECT_EQ(session.server_software, "ESMTP Postfix");
  EXPECT_EQ(session.helo_verb, SmtpVerb::ehlo);
  EXPECT_EQ(session.helo_name, "client.example.com");
  EXPECT_TRUE(session.offers("size"));
  EXPECT_TRUE(session.offers("DSN"));
  EXPECT_FALSE(session.offers("8BIT"));
  EXPECT_TRUE(session.quit);
}

TEST(ReadSmtpTranscript, MapsMessagePlacesBackToTheTranscript) {
  const std::string text = envelope_sample("session-marked.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  for (std::uint32_t i = 0; i < one.message.size(); ++i) {
    ASSERT_TRUE(one.transcript_offset(i));
    EXPECT_EQ(text[*one.transcript_offset(i)], one.message[i]) << i;
  }
  EXPECT_FALSE(one.transcript_offset(static_cast<std::uint32_t>(one.message.size())));
  EXPECT_FALSE(SmtpTransaction{}.transcript_offset(0));
}

TEST(ReadSmtpTranscript, ReadsSwaksWithTlsAndAuth) {
  const std::string text = envelope_sample("session-swaks.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_TRUE(out.marked);
  const SmtpSession& session = out.sessions.at(0);
  EXPECT_TRUE(session.tls);
  EXPECT_TRUE(session.authenticated);
  EXPECT_EQ(session.auth_mechanism, "LOGIN");
  EXPECT_TRUE(session.offers("AUTH"));
  EXPECT_FALSE(session.offers("STARTTLS")) << "what was said before TLS is forgotten";
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.recipients.at(0).accepted, false);
  EXPECT_EQ(one.recipients.at(1).accepted, true);
  EXPECT_EQ(one.message.substr(0, 6), "Date: ");
  EXPECT_TRUE(one.message.ends_with("mailing\n\n\n"));
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, ShowsNoSecret) {
  const std::string text = envelope_sample("session-swaks.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(out.sessions[0].credentials.of(text), "YWxpY2U=");
  int secrets = 0;
  for (const SmtpEvent& event : out.events) {
    if (event.kind != SmtpEventKind::auth_response) continue;
    ++secrets;
    EXPECT_EQ(event.argument.data(), nullptr);
    EXPECT_FALSE(event.credentials.empty());
  }
  EXPECT_EQ(secrets, 2);
}

TEST(ReadSmtpTranscript, ReadsEximDebugWithTheMessageLeftOut) {
  const std::string text = envelope_sample("session-exim-debug.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_TRUE(out.sessions[0].offers("PIPELINING")) << "stands on an unmarked line";
  EXPECT_EQ(one.recipients.at(0).accepted, true);
  EXPECT_EQ(one.accepted, true);
  EXPECT_FALSE(one.has_content);
  ASSERT_EQ(out.anomalies.size(), 1U);
  EXPECT_EQ(out.anomalies[0].kind, &anomalies::smtp_message_not_recorded);
}

TEST(ReadSmtpTranscript, ReadsPostfixLogsFromTheServersSide) {
  const std::string text = envelope_sample("session-postfix-log.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(out.sessions[0].server_software, "ESMTP Postfix");
  EXPECT_EQ(one.mail_from, "alice@example.com");
  EXPECT_EQ(one.accepted, true);
  EXPECT_FALSE(one.has_content);
}

TEST(ReadSmtpTranscript, JoinsTheCommandsThatPostfixWraps) {
  const std::string text = envelope_sample("session-postfix-notice.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.mail_from, "a-rather-long-sender-name-of-a-list-that-wraps@lists.example.com");
  EXPECT_EQ(one.declared_size, 4711U);
  EXPECT_EQ(one.accepted, false);
  EXPECT_EQ(out.events[one.final_reply].enhanced, "4.3.0");
  ASSERT_EQ(out.anomalies.size(), 1U);
  EXPECT_EQ(out.anomalies[0].kind, &anomalies::smtp_message_not_recorded);
}

TEST(ReadSmtpTranscript, ReadsATelnetSessionWithoutMarks) {
  const std::string text = envelope_sample("session-telnet.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_FALSE(out.marked);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.recipients.at(0).address, "bob@example.org");
  EXPECT_EQ(one.message, "Subject: by hand\n\n250 people will come.\n");
  EXPECT_EQ(one.accepted, true);
}

TEST(ReadSmtpTranscript, TakesLineNumbersOff) {
  const std::string text = envelope_sample("session-numbered.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  ASSERT_EQ(out.transactions.size(), 2U);
  const SmtpTransaction& first = out.transactions[0];
  EXPECT_NE(first.mail_from.data(), nullptr);
  EXPECT_EQ(first.mail_from, "");
  EXPECT_TRUE(first.message.ends_with("notice\n\n  indented\n"));
  const SmtpTransaction& second = out.transactions[1];
  EXPECT_EQ(second.mail_from, "second@example.com");
  EXPECT_EQ(second.recipients.at(0).accepted, false);
  EXPECT_FALSE(second.has_content);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, TakesTimeStampsOffAndKeepsQuotedLines) {
  const std::string text = envelope_sample("session-stamped.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(only(out).message, "Subject: stamped\n\n> quoted\n");
}

TEST(ReadSmtpTranscript, GivesEachLmtpRecipientItsOwnAnswer) {
  const std::string text = envelope_sample("session-lmtp.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  ASSERT_EQ(one.recipients.size(), 3U);
  EXPECT_EQ(one.recipients[0].delivered, true);
  EXPECT_EQ(one.recipients[1].delivered, std::nullopt) << "was never accepted";
  EXPECT_EQ(one.recipients[2].delivered, false);
  EXPECT_EQ(out.events[one.recipients[2].delivery_reply].code, 452);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, JoinsBdatChunksByCount) {
  const std::string text = envelope_sample("session-bdat.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.message, "Subject: chunks\n\nfirst line\nsecond line\n");
  EXPECT_EQ(one.wire_size, 44U);
  EXPECT_TRUE(one.complete);
  EXPECT_EQ(one.accepted, true);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, LetsChunksEndInsideALineOnTheWire) {
  const std::string text =
      "220 mx ESMTP\r\nEHLO c\r\n250-mx\r\n250-PIPELINING\r\n250 CHUNKING\r\n"
      "MAIL FROM:<a@example.com>\r\n250 ok\r\nRCPT TO:<b@example.org>\r\n250 ok\r\n"
      "BDAT 12\r\nSubject: x\r\nBDAT 4\r\n\r\nhaBDAT 4 LAST\r\nlf\r\n250 ok\r\n250 ok\r\n250 ok\r\n"
      "QUIT\r\n221 bye\r\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(only(out).message, "Subject: x\r\n\r\nhalf\r\n");
  EXPECT_EQ(only(out).accepted, true);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, LearnsThatSMayStandForTheSender) {
  const std::string text = envelope_sample("session-rfc821.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.mail_from, "Smith@USC-ISIF.EXAMPLE");
  EXPECT_EQ(one.recipients.at(0).address, "Jones@BBN-UNIX.EXAMPLE");
  EXPECT_EQ(one.message, "Blah blah blah...\n");
}

TEST(ReadSmtpTranscript, ReadsTheClientsHalfAlone) {
  const std::string text = envelope_sample("session-client-only.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_TRUE(out.one_sided);
  EXPECT_EQ(only(out).message, "Subject: batch SMTP\n\nonly one side\n");
  EXPECT_EQ(only(out).accepted, std::nullopt);
  EXPECT_EQ(only(out).recipients.at(0).accepted, std::nullopt);
  ASSERT_EQ(out.anomalies.size(), 1U);
  EXPECT_EQ(out.anomalies[0].kind, &anomalies::smtp_one_sided);
}

TEST(ReadSmtpTranscript, ReadsAFragmentOutOfABounce) {
  const std::string text = envelope_sample("bounce-fragment.txt");
  const SmtpTranscript out = read_smtp_transcript(text);
  const SmtpTransaction& one = only(out);
  EXPECT_EQ(one.mail_from.data(), nullptr);
  EXPECT_EQ(one.recipients.at(0).accepted, false);
  EXPECT_EQ(one.accepted, false);
  EXPECT_EQ(out.sessions.at(0).server_name, "mx.example.org");
  ASSERT_EQ(out.anomalies.size(), 1U);
  EXPECT_EQ(out.anomalies[0].kind, &anomalies::smtp_begins_midway);
}

TEST(ReadSmtpTranscript, OpensASessionForEachServerThatSendmailNames) {
  const std::string text =
      "... while talking to one.example.org.:\n<<< 554 one.example.org takes no connections\n"
      ">>> QUIT\n<<< 421 bye\n... while talking to two.example.org.:\n"
      ">>> RCPT To:<bob@example.org>\n<<< 550 5.1.1 no\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  ASSERT_EQ(out.sessions.size(), 2U);
  EXPECT_EQ(out.sessions[0].server_name, "one.example.org");
  EXPECT_EQ(out.sessions[1].server_name, "two.example.org");
  EXPECT_EQ(only(out).session, 1U);
  EXPECT_FALSE(out.anomalies.has(anomalies::smtp_command_after_quit));
}

TEST(ReadSmtpTranscript, OpensANewSessionForANewGreeting) {
  const std::string text =
      "S: 220 one.example ESMTP\nC: HELO c\nS: 250 ok\nC: QUIT\nS: 221 bye\n"
      "S: 220 two.example ESMTP\nC: HELO c\nS: 250 ok\nC: MAIL FROM:<>\nS: 250 ok\nC: QUIT\n"
      "S: 221 bye\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  ASSERT_EQ(out.sessions.size(), 2U);
  EXPECT_EQ(out.sessions[1].server_name, "two.example");
  EXPECT_EQ(only(out).session, 1U);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ReadSmtpTranscript, TakesARawMessageBetweenMarkedLines) {
  const std::string text =
      ">>> MAIL From:<a@example.com>\n<<< 250 ok\n>>> RCPT To:<b@example.org>\n<<< 250 ok\n"
      ">>> DATA\n<<< 354 go\nSubject: x\n\n>>> quoted\n<<< 250 quoted too\n..\n.\n<<< 250 done\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(only(out).message, "Subject: x\n\n>>> quoted\n<<< 250 quoted too\n.\n");
  EXPECT_EQ(only(out).accepted, true);
}

TEST(ReadSmtpTranscript, EndsARawMessageAtTheServersLineWhenNoDotComes) {
  const std::string text =
      "C: HELO c\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b@example.org>\n"
      "S: 250 ok\nC: DATA\nS: 354 go\nSubject: x\n\ntext\nS: 250 taken\nC: QUIT\nS: 221 bye\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(only(out).message, "Subject: x\n\ntext\n");
  EXPECT_FALSE(only(out).complete);
  EXPECT_EQ(only(out).accepted, true);
  EXPECT_TRUE(out.sessions[0].quit);
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_message_cut_off));
}

TEST(ReadSmtpTranscript, KeepsWhatWasRecordedOfACutMessage) {
  const std::string text =
      "C: HELO c\nS: 250 ok\nC: MAIL FROM:<a@example.com>\nS: 250 ok\nC: RCPT TO:<b@example.org>\n"
      "S: 250 ok\nC: DATA\nS: 354 go\nC: Subject: x\nC:\nC: tex";
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_EQ(only(out).message, "Subject: x\n\ntex");
  EXPECT_FALSE(only(out).complete);
  EXPECT_EQ(only(out).accepted, std::nullopt);
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_message_cut_off));
}

TEST(ReadSmtpTranscript, SendsNothingAfterARefusedData) {
  const std::string text =
      "220 mx\nHELO c\n250 ok\nMAIL FROM:<a@example.com>\n250 ok\nRCPT TO:<b@example.org>\n550 no\n"
      "DATA\n554 no valid recipients\nRSET\n250 ok\nQUIT\n221 bye\n";
  const SmtpTranscript out = read_smtp_transcript(text);
  EXPECT_FALSE(only(out).has_content);
  EXPECT_EQ(only(out).accepted, false);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(LooksLikeSmtpTranscript, KnowsEverySampleOfOne) {
  for (const char* name :
       {"session-marked.txt", "session-swaks.txt", "session-exim-debug.txt",
        "session-postfix-log.txt", "session-postfix-notice.txt", "session-telnet.txt",
        "session-numbered.txt", "session-stamped.txt", "session-lmtp.txt", "session-bdat.txt",
        "session-rfc821.txt", "session-client-only.txt", "bounce-fragment.txt",
        "smuggling-lf-dot-lf.txt"}) {
    EXPECT_TRUE(looks_like_smtp_transcript(envelope_sample(name))) << name;
  }
}

TEST(LooksLikeSmtpTranscript, NeverTakesAMessageForOne) {
  EXPECT_FALSE(looks_like_smtp_transcript(envelope_sample("message-lists-transcript.txt")));
  EXPECT_FALSE(looks_like_smtp_transcript(envelope_sample("message-trace.eml")));
  EXPECT_FALSE(looks_like_smtp_transcript(envelope_sample("message-uucp.eml")));
  EXPECT_FALSE(looks_like_smtp_transcript(""));
  EXPECT_FALSE(looks_like_smtp_transcript("220 people were there.\n250 came later.\n"));
  EXPECT_FALSE(looks_like_smtp_transcript("Subject: x\n\nC: HELO c\nS: 250 ok\nC: QUIT\n"));
  EXPECT_FALSE(looks_like_smtp_transcript("Dear all,\n\nDATA\nis what we need.\n250 of it.\n"));
}

TEST(DecodeXtext, UndoesHexAndKeepsWhatIsNone) {
  EXPECT_EQ(decode_xtext("bob+2Bbox@example.org"), "bob+box@example.org");
  EXPECT_EQ(decode_xtext("a+zz+"), "a+zz+");
}

TEST(ReadSmtpTranscript, NamesAnEmptyAndAForeignText) {
  EXPECT_TRUE(read_smtp_transcript("").anomalies.has(anomalies::smtp_no_conversation));
  EXPECT_TRUE(read_smtp_transcript("hello\n").anomalies.has(anomalies::smtp_no_conversation));
}

}  // namespace
}  // namespace forensics
