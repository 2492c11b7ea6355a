#include "libforensics/envelope/smtp_command.h"

#include <gtest/gtest.h>

#include "libforensics/envelope/anomalies.h"

namespace forensics {
namespace {

struct Parsed {
  SmtpCommand command;
  std::vector<SmtpParameter> parameters;
  Anomalies anomalies;
};

Parsed parse(std::string_view line) {
  Parsed out;
  out.command = parse_smtp_command(line, out.parameters, out.anomalies);
  return out;
}

TEST(ParseSmtpCommand, ReadsPathAndParametersOfMail) {
  const Parsed out = parse("MAIL FROM:<alice@example.com> SIZE=123 BODY=8BITMIME SMTPUTF8");
  EXPECT_EQ(out.command.verb, SmtpVerb::mail);
  EXPECT_EQ(out.command.path.address, "alice@example.com");
  ASSERT_EQ(out.parameters.size(), 3U);
  EXPECT_EQ(out.parameters[0].value, "123");
  EXPECT_EQ(out.parameters[2].keyword, "SMTPUTF8");
  EXPECT_EQ(out.parameters[2].value.data(), nullptr);
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ParseSmtpCommand, IgnoresTheCaseOfVerbAndWord) {
  const Parsed out = parse("rcpt to:<bob@example.org>");
  EXPECT_EQ(out.command.verb, SmtpVerb::rcpt);
  EXPECT_EQ(out.command.verb_text, "rcpt");
  EXPECT_EQ(out.command.path.address, "bob@example.org");
  EXPECT_TRUE(out.anomalies.empty());
}

TEST(ParseSmtpCommand, ToleratesAndNamesBlanksAndMissingBrackets) {
  const Parsed out = parse("MAIL FROM : alice@example.com SIZE=1");
  EXPECT_EQ(out.command.path.address, "alice@example.com");
  EXPECT_EQ(out.parameters.size(), 1U);
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_space_after_colon));
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_path_without_brackets));
}

TEST(ParseSmtpCommand, NamesAMissingArgument) {
  for (const std::string_view line : {"MAIL", "MAIL FROM:", "RCPT", "HELO", "RCPT bob", "VRFY "}) {
    EXPECT_TRUE(parse(line).anomalies.has(anomalies::smtp_missing_argument)) << line;
  }
  EXPECT_FALSE(parse("NOOP").anomalies.has(anomalies::smtp_missing_argument));
}

TEST(ParseSmtpCommand, NamesARepeatedOrBrokenParameter) {
  for (const std::string_view line :
       {"MAIL FROM:<a@example.com> SIZE=1 SIZE=2", "MAIL FROM:<a@example.com> SIZE=x",
        "MAIL FROM:<a@example.com> =1", "MAIL FROM:<a@example.com> B\xC3\xB6=1"}) {
    EXPECT_TRUE(parse(line).anomalies.has(anomalies::smtp_bad_parameter)) << line;
  }
}

TEST(ParseSmtpCommand, StopsAtTheParameterLimit) {
  std::string line = "MAIL FROM:<a@example.com>";
  for (int i = 0; i < 300; ++i) line += " X" + std::to_string(i) + "=1";
  const Parsed out = parse(line);
  EXPECT_EQ(out.parameters.size(), limits::max_parameters);
  EXPECT_TRUE(out.anomalies.has(anomalies::smtp_bad_parameter));
}

TEST(ParseSmtpCommand, KeepsCredentialsOutOfTheArgument) {
  const Parsed out = parse("AUTH PLAIN AGFsaWNlAHNlY3JldA==");
  EXPECT_EQ(out.command.mechanism, "PLAIN");
  EXPECT_EQ(out.command.argument, "PLAIN");
  EXPECT_EQ(out.command.credentials, "AGFsaWNlAHNlY3JldA==");
}

TEST(ParseSmtpCommand, ReadsTheChunkOfBdat) {
  const Parsed out = parse("BDAT 1000 LAST");
  EXPECT_TRUE(out.command.chunk_size_known);
  EXPECT_EQ(out.command.chunk_size, 1000U);
  EXPECT_TRUE(out.command.chunk_last);
  EXPECT_TRUE(parse("BDAT many").anomalies.has(anomalies::smtp_bad_chunk));
  EXPECT_FALSE(parse("BDAT many").command.chunk_size_known);
  EXPECT_FALSE(parse("BDAT 99999999999999999999").command.chunk_size_known);
}

TEST(ParseSmtpCommand, CallsForeignWordsUnknown) {
  for (const std::string_view line : {"GET / HTTP/1.1", "MAILFROM:<x>", "", "250 ok"}) {
    EXPECT_EQ(parse(line).command.verb, SmtpVerb::unknown) << line;
  }
}

TEST(SmtpVerbName, GoesBackAndForth) {
  for (auto i = static_cast<int>(SmtpVerb::helo); i < static_cast<int>(SmtpVerb::unknown); ++i) {
    const auto verb = static_cast<SmtpVerb>(i);
    EXPECT_EQ(smtp_verb_of(smtp_verb_name(verb)), verb) << smtp_verb_name(verb);
  }
  EXPECT_EQ(smtp_verb_name(SmtpVerb::none), "none");
}

TEST(IsCommandShaped, TellsCommandsFromProse) {
  for (const std::string_view line :
       {"DATA", "data ", "HELO a.example", "MAIL FROM:<>", "RCPT TO: <b@example.org>", "NOOP",
        "AUTH PLAIN AAA=", "BDAT 5 LAST", "QUIT", "XCLIENT ADDR=192.0.2.1 NAME=x"}) {
    EXPECT_TRUE(is_command_shaped(line)) << line;
  }
  for (const std::string_view line :
       {"Data is what we need", "Help me out", "Mail from home", "Send from: x y z y", "helo",
        "Quit smoking", "Auth is not what it was", "mail", "Turn left"}) {
    EXPECT_FALSE(is_command_shaped(line)) << line;
  }
}

}  // namespace
}  // namespace forensics
