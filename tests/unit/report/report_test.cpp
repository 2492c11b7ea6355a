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
