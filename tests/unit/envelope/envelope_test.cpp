#include "libforensics/envelope/envelope.h"

#include <set>

#include <gtest/gtest.h>

#include "libforensics/envelope/anomalies.h"
#include "libforensics/envelope/smtp_transcript.h"
#include "tests/unit/envelope/sample.h"

namespace forensics {
namespace {

Envelope read(std::string_view message) {
  return read_envelope(split_headers(message));
}

TEST(ReadEnvelope, ReadsTheTraceOfAStoredMessage) {
  const std::string message = envelope_sample("message-trace.eml");
  const Envelope out = read(message);
  EXPECT_EQ(out.mail_from.address, "alice-bounces+bob=example.org@lists.example.com");
  EXPECT_EQ(out.mail_from.source, EnvelopeSource::return_path);
  EXPECT_EQ(out.mail_from.span.of(message), "<alice-bounces+bob=example.org@lists.example.com>");
  ASSERT_EQ(out.rcpt_to.size(), 1U);
  EXPECT_EQ(out.rcpt_to[0].address, "bob@example.org");
  EXPECT_EQ(out.rcpt_to[0].field_name, "X-Original-To");
  EXPECT_EQ(out.delivered_to.at(0).address, "bob@store.example.org");
  ASSERT_EQ(out.from_lines.size(), 1U);
  EXPECT_EQ(out.from_lines[0].sender, out.return_path);
  EXPECT_TRUE(out.anomalies.empty()) << out.anomalies[0].kind->id;
}

TEST(ReadEnvelope, LeavesUnknownNull) {
  const Envelope out = read("From: a@example.org\n\n");
  EXPECT_FALSE(out.mail_from.known());
  EXPECT_EQ(out.mail_from.source, EnvelopeSource::none);
  EXPECT_TRUE(out.rcpt_to.empty());
  EXPECT_EQ(out.return_path.data(), nullptr);
}

TEST(ReadEnvelope, TellsTheNullSenderFromNone) {
  const Envelope out = read("Return-Path: <>\nFrom: a@example.org\n\n");
  EXPECT_TRUE(out.mail_from.known());
  EXPECT_EQ(out.mail_from.address, "");
  EXPECT_NE(out.return_path.data(), nullptr);
}

TEST(ReadEnvelope, FallsBackToTheFromLineAndThenToOtherFields) {
  const Envelope line = read("From a@example.com Thu Jul 27 15:06:09 2023\nSubject: x\n\n");
  EXPECT_EQ(line.mail_from.address, "a@example.com");
  EXPECT_EQ(line.mail_from.source, EnvelopeSource::from_line);
  const Envelope daemon = read("From MAILER-DAEMON Thu Jul 27 15:06:09 2023\nSubject: x\n\n");
  EXPECT_TRUE(daemon.mail_from.known());
  EXPECT_EQ(daemon.mail_from.address, "");
  const Envelope field =
      read("From - Thu Jul 27 15:06:09 2023\nX-Envelope-From: <a@example.com>\n\n");
  EXPECT_EQ(field.mail_from.address, "a@example.com");
  EXPECT_EQ(field.mail_from.source, EnvelopeSource::trace_field);
  EXPECT_EQ(field.mail_from.field_name, "X-Envelope-From");
}

TEST(ReadEnvelope, DoesNotTakeAUucpHostsUserForTheSender) {
  const Envelope out = read(envelope_sample("message-uucp.eml"));
  EXPECT_FALSE(out.mail_from.known());
  EXPECT_EQ(out.uucp_path, "gateway!hosta!relay!alice");
}

TEST(ReadEnvelope, ReadsListsDatesAndTypesBehindRecipients) {
  const std::string_view message =
      "X-Envelope-To: <a@example.org>, b@example.org,\n c@example.org\n"
      "X-Apparently-To: d@example.org; Thu, 27 Jul 2023 15:06:09 +0000\n"
      "Original-Recipient: rfc822;e@example.org\n\n";
  const Envelope out = read(message);
  ASSERT_EQ(out.envelope_to.size(), 3U);
  EXPECT_EQ(out.envelope_to[2].address, "c@example.org");
  ASSERT_EQ(out.other_recipients.size(), 2U);
  EXPECT_EQ(out.other_recipients[0].address, "d@example.org");
  EXPECT_EQ(out.other_recipients[1].address, "e@example.org");
  EXPECT_EQ(out.rcpt_to.size(), 3U);
}

TEST(ReadEnvelope, AcceptsTheMachinesOwnDomainInOneOfTwoCopies) {
  const Envelope out = read(
      "From alice Thu Jul 27 15:06:09 2023\nReturn-Path: <alice@mail.example.org>\nSubject: x\n\n");
  EXPECT_FALSE(out.anomalies.has(anomalies::return_path_from_line_conflict));
}

struct Case {
  const AnomalyKind* kind;
  std::string message;
};

std::vector<Case> cases() {
  using namespace anomalies;
  std::string many_lines;
  for (std::size_t i = 0; i <= limits::max_from_lines; ++i)
    many_lines += "From a@b.example Thu Jul 27 15:06:09 2023\n";
  std::string many_fields;
  for (std::size_t i = 0; i <= limits::max_recipients; ++i)
    many_fields += "X-Original-To: a@b.example\n";
  return {
      {&from_line_without_sender, "From - Thu Jul 27 15:06:09 2023\nSubject: x\n\n"},
      {&from_line_without_date, "From a@example.org\nSubject: x\n\n"},
      {&several_from_lines,
       "From a@example.org Thu Jul 27 15:06:09 2023\n"
       "From b@example.org Thu Jul 27 15:06:10 2023\nSubject: x\n\n"},
      {&too_many_from_lines, many_lines + "Subject: x\n\n"},
      {&uucp_from_line, "From uucp Thu Jul 27 15:06:09 2023 remote from h\nSubject: x\n\n"},
      {&several_return_paths, "Return-Path: <a@example.org>\nReturn-Path: <b@example.org>\n\n"},
      {&return_path_below_trace,
       "Received: by x; Thu, 27 Jul 2023 15:06:09 +0000\n"
       "Return-Path: <a@example.org>\n\n"},
      {&return_path_without_brackets, "Return-Path: a@example.org\n\n"},
      {&empty_return_path, "Return-Path: \nSubject: x\n\n"},
      {&delivered_to_loop, "Delivered-To: a@example.org\nDelivered-To: A@Example.org\n\n"},
      {&too_many_envelope_fields, many_fields + "\n"},
      {&return_path_from_line_conflict,
       "From a@example.org Thu Jul 27 15:06:09 2023\n"
       "Return-Path: <b@example.org>\n\n"},
      {&author_domain_differs, "Return-Path: <a@example.org>\nFrom: a@example.com\n\n"},
  };
}

TEST(EnvelopeAnomalies, EveryKindIsMetAtItsPlace) {
  std::set<const AnomalyKind*> met = {
      // Need a transcript: AddTransaction and SmtpAnomalies meet these.
      &anomalies::transcript_sender_conflict, &anomalies::recipient_not_in_header,
      &anomalies::declared_size_differs};
  for (const Case& one : cases()) {
    const Envelope out = read(one.message);
    EXPECT_TRUE(out.anomalies.has(*one.kind)) << one.kind->id;
    for (const Anomaly& found : out.anomalies) EXPECT_LE(found.span.end(), one.message.size());
    met.insert(one.kind);
  }
  for (const AnomalyKind* kind : anomalies::k_envelope_field_kinds) {
    EXPECT_TRUE(met.contains(kind)) << kind->id << " has no case";
  }
}

constexpr std::string_view k_transcript =
    "C: MAIL FROM:<alice@example.com>\nS: 250 ok\nC: RCPT TO:<bob@example.org>\nS: 250 ok\n"
    "C: RCPT TO:<hidden@example.org>\nS: 250 ok\nC: RCPT TO:<refused@example.org>\nS: 550 no\n"
    "C: DATA\nS: 354 go\nC: Return-Path: <other@example.com>\nC: From: alice@example.com\n"
    "C: To: Bob <BOB@example.org>\nC:\nC: hi\nC: .\nS: 250 ok\nC: QUIT\nS: 221 bye\n";

TEST(AddTransaction, PutsTheConversationAboveTheHeader) {
  const SmtpTranscript transcript = read_smtp_transcript(k_transcript);
  const SmtpTransaction& transaction = transcript.transactions.at(0);
  const Headers headers = split_headers(transaction.message);
  Envelope out = read_envelope(headers);
  EXPECT_EQ(out.mail_from.address, "other@example.com");
  add_transaction(out, headers, transaction);
  EXPECT_EQ(out.mail_from.address, "alice@example.com");
  EXPECT_EQ(out.mail_from.source, EnvelopeSource::smtp_transcript);
  EXPECT_EQ(out.mail_from.span.of(k_transcript), "<alice@example.com>");
  ASSERT_EQ(out.rcpt_to.size(), 2U) << "the refused one is no recipient";
  EXPECT_EQ(out.rcpt_to[1].address, "hidden@example.org");
  EXPECT_TRUE(out.anomalies.has(anomalies::transcript_sender_conflict));
  int blind = 0;
  for (const Anomaly& found : out.anomalies) {
    if (found.kind != &anomalies::recipient_not_in_header) continue;
    ++blind;
    EXPECT_EQ(found.span.of(k_transcript), "<hidden@example.org>");
  }
  EXPECT_EQ(blind, 1);
}

TEST(EnvelopeSourceName, NamesEverySource) {
  EXPECT_EQ(envelope_source_name(EnvelopeSource::none), "none");
  EXPECT_EQ(envelope_source_name(EnvelopeSource::trace_field), "trace_field");
}

TEST(EnvelopeAnomalies, IdsAreUnique) {
  std::set<std::string_view> ids;
  for (const AnomalyKind* kind : anomalies::k_envelope_field_kinds) ids.insert(kind->id);
  for (const AnomalyKind* kind : anomalies::k_smtp_kinds) ids.insert(kind->id);
  EXPECT_EQ(ids.size(), anomalies::k_envelope_field_kinds.size() + anomalies::k_smtp_kinds.size());
}

}  // namespace
}  // namespace forensics
