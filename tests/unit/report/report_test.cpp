#include <gtest/gtest.h>
#include <rapidjson/document.h>

#include "libforensics/forensics.h"
#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

constexpr std::string_view k_message =
    "Received: from helo.example.net (rdns.example.net [198.51.100.2])\r\n"
    "\tby mx.example.org (Postfix) with ESMTPS id 4Xabc12345z1\r\n"
    "\tfor <a@example.org>; Mon,  3 Jul 2023 09:00:10 +0200 (CEST)\r\n"
    "From: A <a@example.net>\r\n"
    "Subject: x\xFF\x1B[31m\r\n"
    "\r\n"
    "body\r\n";

rapidjson::Document parsed(const std::string& json) {
  rapidjson::Document document;
  document.Parse(json.c_str());
  EXPECT_FALSE(document.HasParseError());
  return document;
}

TEST(ToJson, IsOneLineOrIndentedWithTheSameContent) {
  const Report report = analyze(k_message);
  const std::string line = to_json(report);
  EXPECT_EQ(line.find('\n'), std::string::npos);
  EXPECT_EQ(parsed(line), parsed(to_json(report, {.indent = 1})));
}

TEST(ToJson, SpansLeadBackToTheBytes) {
  const auto document = parsed(to_json(analyze(k_message)));
  const auto& spans = document["hops"][0]["spans"];
  const auto text_at = [&](const char* fact) {
    const auto begin = spans[fact][0].GetUint();
    return k_message.substr(begin, spans[fact][1].GetUint() - begin);
  };
  EXPECT_EQ(text_at("from.ip"), "198.51.100.2");
  EXPECT_EQ(text_at("from.helo"), "helo.example.net");
  EXPECT_EQ(text_at("id"), "4Xabc12345z1");
}

// A hop alone: every fact has its place, and the words of "with" are joined around a comment.
TEST(ToJson, GivesEachFactOfAHopItsSpan) {
  const std::string line =
      "from a.example ([fe80::1%eth0] (AS64500 Example, ZZ)) by b.example ([192.0.2.1]) with "
      "esmtps (TLS1.3) tls TLS_AES_256 id 37B52g7E014839; Fri, 11 Aug 2023\r\n\t05:02:43 +0000";
  const auto hop = parsed(to_json(parse_received(line)));
  for (const auto& [fact, span] : hop["spans"].GetObject()) {
    EXPECT_LE(span[0].GetUint(), span[1].GetUint()) << fact.GetString();
    EXPECT_LE(span[1].GetUint(), line.size()) << fact.GetString();
  }
  EXPECT_STREQ(hop["with"]["value"].GetString(), "esmtps tls TLS_AES_256");
  EXPECT_STREQ(hop["clauses"][2]["value"].GetString(), "esmtps tls TLS_AES_256");
  EXPECT_STREQ(hop["clauses"][2]["comments"][0]["text"].GetString(), "TLS1.3");
  const auto& span = hop["clauses"][2]["comments"][0]["span"];
  EXPECT_EQ(line.substr(span[0].GetUint(), span[1].GetUint() - span[0].GetUint()), "TLS1.3");
  EXPECT_EQ(hop["raw"].GetString(), line);
  EXPECT_EQ(std::string(hop["unfolded"].GetString()).find('\n'), std::string::npos);
}

TEST(ToJson, SpansTheZoneTheNetworkAndTheServersReverseName) {
  Hop hop;
  const std::string_view value = "from a%7 AS64500 by b rdns.example";
  hop.raw = value;
  hop.from.zone = value.substr(7, 1);
  hop.from.asn_text = value.substr(9, 7);
  hop.by.rdns = value.substr(22);
  const auto document = parsed(to_json(hop));
  for (const char* fact : {"from.zone", "from.asn_text", "by.rdns"}) {
    EXPECT_TRUE(document["spans"].HasMember(fact)) << fact;
  }
  EXPECT_EQ(document["spans"]["from.asn_text"][0].GetUint(), 9U);
}

TEST(ToJson, TellsTheTimeThatAnIdHides) {
  const std::string line =
      "from a.example (a.example [192.0.2.7]) by b.example (8.17.1/8.17.1) with ESMTPS id "
      "37B52g7E014839; Fri, 11 Aug 2023 ";
  const auto agrees = parsed(to_json(parse_received(line + "05:02:43 +0000")));
  EXPECT_STREQ(agrees["id_time"]["decoder"].GetString(), "sendmail_queue_id");
  EXPECT_EQ(agrees["id_time"]["delta_s"].GetInt(), -1);
  EXPECT_FALSE(agrees["id_time"]["conflict"].GetBool());
  const std::string edited = line + "01:00:00 +0000";
  EXPECT_TRUE(parsed(to_json(parse_received(edited)))["id_time"]["conflict"].GetBool());
  EXPECT_TRUE(parsed(to_json(parse_received("from a by b id 7; x")))["id_time"].IsNull());
}

// The relay's clock is 24 minutes ahead; its id is made by the same clock.
constexpr std::string_view k_skewed =
    "Received: from relay.example.net (relay.example.net [198.51.100.20])\n"
    "\tby mx.example.org (Postfix) with ESMTPS id 1A2B34C5D6;\n"
    "\tMon,  3 Jul 2023 09:00:08 +0200 (CEST)\n"
    "Received: from pc.example.com (pc.example.com [203.0.113.9])\n"
    "\tby relay.example.net (8.17.1/8.17.1) with ESMTP id 3637O50a014839;\n"
    "\tMon, 3 Jul 2023 07:24:05 GMT\n"
    "Received: by pc.example.com (Postfix, from userid 1000) id 0F1E2D3C4B;\n"
    "\tMon,  3 Jul 2023 07:00:02 +0000 (UTC)\n"
    "Date: Mon, 03 Jul 2023 07:00:00 +0000\n\n";

TEST(ToJson, NamesTheHostWhoseClockWasWrong) {
  const auto document = parsed(to_json(analyze(k_skewed)));
  const auto& note = document["chain"]["clock_notes"][0];
  EXPECT_STREQ(note["host"].GetString(), "relay.example.net");
  EXPECT_EQ(note["skew_seconds"].GetInt(), 1440);
  EXPECT_EQ(note["legs"].GetInt(), 2);
  EXPECT_TRUE(note["certain"].GetBool());
  const auto& delay = document["chain"]["delays"][0];
  EXPECT_STREQ(delay["cause"].GetString(), "skewed_clock");
  EXPECT_EQ(delay["seconds"].GetInt(), -1437);
  EXPECT_EQ(delay["without_skew_seconds"].GetInt(), 3);
  EXPECT_STREQ(document["chain"]["sending"]["cause"].GetString(), "prompt");
}

TEST(ToText, SaysWhoseClockWasWrongAndThatItsIdAgrees) {
  const std::string text =
      to_text(analyze(k_skewed), {.width = 200, .color = false, .unicode = true});
  EXPECT_NE(
      text.find("the clock of this server was about 24 min 00 s ahead (1440 s, from 2 legs); its "
                "id tells the same time, so the stamp was not edited"),
      std::string::npos)
      << text;
  EXPECT_NE(text.find("the delay is a wrong clock's"), std::string::npos);
}

TEST(ToText, NamesTheHostThatStandsOnBothSidesOfALink) {
  const std::string message =
      "Received: from mx.example.org (localhost [127.0.0.1])\n"
      "\tby mx.example.org (Postfix) with ESMTP id 1234567890; Wed, 2 Aug 2023 12:48:10 +0000 "
      "(UTC)\n"
      "Received: from out.example.net (out.example.net [192.0.2.7])\n"
      "\tby mx.example.org (Postfix) with ESMTP id 0987654321; Wed, 2 Aug 2023 12:48:09 +0000 "
      "(UTC)\n\n";
  EXPECT_NE(to_text(analyze(message)).find("\"mx.example.org\" stands on both sides"),
            std::string::npos);
}

TEST(ToJson, KeepsTheRawBytesOfAValueThatIsNoUtf8) {
  const auto document = parsed(to_json(analyze(k_message)));
  const auto& subject = document["headers"][2];
  EXPECT_STREQ(subject["value"].GetString(), "x\xEF\xBF\xBD\x1B[31m");
  EXPECT_STREQ(subject["value_base64"].GetString(), "IHj/G1szMW0=");
}

TEST(ToJson, GivesNullForWhatIsUnknown) {
  const auto document = parsed(to_json(analyze("X: y\n\n")));
  EXPECT_TRUE(document["envelope"]["mail_from"].IsNull());
  EXPECT_TRUE(document["chain"]["boundary"]["ip"].IsNull());
  EXPECT_TRUE(document["identities"]["subject"].IsNull());
  EXPECT_TRUE(document["chain"]["total_seconds"].IsNull());
}

TEST(ToText, LetsNothingOfTheMessageSteerTheTerminal) {
  const std::string text =
      to_text(analyze(k_message), {.width = 80, .color = false, .unicode = true});
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
  EXPECT_NE(text.find("\\x1B[31m"), std::string::npos);
  EXPECT_TRUE(is_valid_utf8(text));
}

TEST(ToText, ShowsAMediaTypeThatIsNoText) {
  const std::string text =
      to_text(analyze("MIME-Version: 1.0\nContent-Type: text/pla\x97\x1B\n\nx\n"));
  EXPECT_TRUE(is_valid_utf8(text));
  EXPECT_EQ(text.find('\x1B'), std::string::npos);
}

// Pictures that one program put into a mail bear one stamp: told once, kept apart in JSON.
TEST(ToText, TellsAClockThatSeveralPartsShareOnce) {
  std::string message = "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=b\n\n";
  for (const char* name : {"image001.png", "image002.png", "image003.png"}) {
    message += "--b\nContent-Type: image/png\nContent-ID: <" + std::string(name) +
               "@01D892AA.6B48FA30>\n\nx\n";
  }
  message += "--b--\n";
  const Report report = analyze(message);
  EXPECT_EQ(parsed(to_json(report))["clocks"].Size(), 3U);
  const std::string text = to_text(report, {.width = 200, .color = false, .unicode = true});
  const std::size_t first = text.find("2022-07-08T09:09:24");
  ASSERT_NE(first, std::string::npos) << text;
  EXPECT_EQ(text.find("2022-07-08T09:09:24", first + 1), std::string::npos) << text;
  EXPECT_NE(text.find(", 3 times\n", first), std::string::npos) << text;
}

TEST(ToText, CountsOneOfAThingAsOne) {
  const Report report = analyze("From: a@example.org\n\nx");
  const std::string text = to_text(report);
  EXPECT_NE(text.find(", 1 byte\n"), std::string::npos) << text;
  EXPECT_EQ(text.find("1 bytes"), std::string::npos) << text;
  Report one = report;
  one.checks.not_tested = {0};
  EXPECT_NE(to_text(one).find("1 check could not be made"), std::string::npos);
  one.checks.not_tested = {0, 1};
  EXPECT_NE(to_text(one).find("2 checks could not be made"), std::string::npos);
}

TEST(ToText, ColoursOnlyWhenAsked) {
  const Report report = analyze(k_message);
  EXPECT_EQ(to_text(report, {.width = 80, .color = false, .unicode = true}).find("\x1B["),
            std::string::npos);
  EXPECT_NE(to_text(report, {.width = 80, .color = true, .unicode = true}).find("\x1B["),
            std::string::npos);
}

TEST(ToText, IsAsciiWhereTheTerminalIs) {
  EXPECT_TRUE(
      is_ascii(to_text(analyze(k_message), {.width = 80, .color = false, .unicode = false})));
}

TEST(Analyze, TakesTheMessageOutOfAConversation) {
  constexpr std::string_view conversation =
      "S: 220 mx.example.org ESMTP\nC: HELO sender.example.net\nS: 250 mx.example.org\n"
      "C: MAIL FROM:<a@example.net>\nS: 250 ok\nC: RCPT TO:<b@example.org>\nS: 250 ok\nC: DATA\nS: "
      "354 go on\n"
      "C: Subject: inside\nC: \nC: ..dot\nC: .\nS: 250 ok\nC: QUIT\nS: 221 bye\n";
  const Report report = analyze(conversation);
  EXPECT_EQ(report.source.format, SourceFormat::smtp_transcript);
  EXPECT_EQ(report.source.length, conversation.size());
  EXPECT_EQ(report.identities.subject, "inside");
  EXPECT_NE(report.message.find("\n.dot"), std::string_view::npos);
  EXPECT_EQ(report.envelope.mail_from.address, "a@example.net");
  ASSERT_EQ(report.envelope.rcpt_to.size(), 1U);
  EXPECT_EQ(report.envelope.rcpt_to[0].address, "b@example.org");
}

TEST(Analyze, GivesAReportOfAnyBytes) {
  for (const std::string_view bytes :
       {"", "\0", "\n", "\r", "\xFF\xFE", "Received:", ":", "From "}) {
    const Report report = analyze(bytes);
    EXPECT_EQ(report.source.length, bytes.size());
    EXPECT_TRUE(is_valid_utf8(to_json(report)));
    EXPECT_TRUE(is_valid_utf8(to_text(report)));
  }
}

TEST(Analyze, IsTheSameTwice) {
  EXPECT_EQ(to_json(analyze(k_message)), to_json(analyze(k_message)));
}

TEST(Analyze, CallsAReportPartialOnlyWhenALimitStoppedIt) {
  EXPECT_EQ(analyze("Subject: a\rb\n\n").status, ReportStatus::ok);
  std::string many;
  for (std::size_t i = 0; i <= limits::max_hops; ++i) many += "Received: by x.example.org; bad\n";
  EXPECT_EQ(analyze(many).status, ReportStatus::partial);
}

}  // namespace
}  // namespace forensics
