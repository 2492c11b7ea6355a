#include "libforensics/envelope/from_line.h"

#include <gtest/gtest.h>

#include "libforensics/envelope/anomalies.h"
#include "libforensics/headers/fields.h"

namespace forensics {
namespace {

FromLine parse(std::string_view line) {
  Anomalies ignored;
  return parse_from_line(line, 0, ignored);
}

std::string when(const FromLine& line) {
  return line.date.instant ? to_rfc3339(*line.date.instant) : "none";
}

TEST(ParseFromLine, ReadsSenderAndAsctimeDate) {
  const FromLine line = parse("From alice@example.com  Thu Jul 27 15:06:09 2023");
  EXPECT_EQ(line.sender, "alice@example.com");
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
  EXPECT_FALSE(line.quoted);
  EXPECT_FALSE(line.placeholder);
}

TEST(ParseFromLine, ReadsAZoneBeforeOrAfterTheYear) {
  EXPECT_EQ(when(parse("From a@example.com Thu Jul 27 15:06:09 PDT 2023")), "2023-07-27T22:06:09Z");
  EXPECT_EQ(when(parse("From a@example.com Thu Jul 27 15:06:09 2023 +0200")),
            "2023-07-27T13:06:09Z");
  EXPECT_EQ(when(parse("From a@example.com Thu Jul 27 15:06:09 +0200 2023")),
            "2023-07-27T13:06:09Z");
}

TEST(ParseFromLine, ReadsAnRfc5322Date) {
  const FromLine line = parse("From a@example.com Thu, 27 Jul 2023 15:06:09 +0000");
  EXPECT_EQ(line.sender, "a@example.com");
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
}

TEST(ParseFromLine, ReadsADayBeforeItsMonth) {
  const FromLine line = parse("From a@example.com 27 Jul 2023 15:06:09 +0000");
  EXPECT_EQ(line.sender, "a@example.com");
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
}

TEST(ParseFromLine, ReadsADateWithoutWeekday) {
  const FromLine line = parse("From a@example.com 2023-07-27 15:06:09 +0000");
  EXPECT_EQ(line.sender, "a@example.com");
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
}

TEST(ParseFromLine, AllowsBlanksInTheSender) {
  EXPECT_EQ(parse("From Alice Jones Thu Jul 27 15:06:09 2023").sender, "Alice Jones");
  EXPECT_EQ(parse("From \"a b\"@example.com Thu Jul 27 15:06:09 2023").sender,
            "\"a b\"@example.com");
  EXPECT_EQ(parse("From May Day Thu Jul 27 15:06:09 2023").sender, "May Day");
}

TEST(ParseFromLine, TakesQuotesAndBracketsOffTheSender) {
  EXPECT_EQ(parse("From <alice@example.com> Thu Jul 27 15:06:09 2023").sender, "alice@example.com");
  EXPECT_EQ(parse("From \"alice@example.com\" Thu Jul 27 15:06:09 2023").sender,
            "alice@example.com");
}

TEST(ParseFromLine, KnowsThePlaceholdersOfMailClients) {
  for (const std::string_view text :
       {"From - Wed Dec 17 11:22:33 2014", "From ???@??? Wed Dec 17 11:22:33 2014",
        "From nobody Wed Dec 17 11:22:33 2014",
        "From 1490000000000000000@xxx Wed Dec 17 11:22:33 +0000 2014"}) {
    const FromLine line = parse(text);
    EXPECT_TRUE(line.placeholder) << text;
    EXPECT_EQ(when(line), "2014-12-17T11:22:33Z") << text;
  }
}

TEST(ParseFromLine, TakesMailerDaemonForTheNullSender) {
  EXPECT_TRUE(parse("From MAILER-DAEMON  Fri Feb 17 11:22:33 2023").null_sender);
  EXPECT_TRUE(parse("From <> Fri Feb 17 11:22:33 2023").null_sender);
  EXPECT_FALSE(parse("From MAILER-DAEMON@example.org Fri Feb 17 11:22:33 2023").null_sender);
}

TEST(ParseFromLine, LeavesAMissingSenderNull) {
  const FromLine line = parse("From Thu Jul 27 15:06:09 2023");
  EXPECT_EQ(line.sender.data(), nullptr);
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
}

TEST(ParseFromLine, SplitsTheUucpTailOff) {
  const FromLine line = parse(">From uucp Thu Jul 27 15:06:09 2023 remote from hosta");
  EXPECT_TRUE(line.quoted);
  EXPECT_EQ(line.sender, "uucp");
  EXPECT_EQ(line.remote_from, "hosta");
  EXPECT_EQ(when(line), "2023-07-27T15:06:09Z");
}

TEST(ParseFromLine, NamesAMissingDate) {
  Anomalies anomalies;
  const FromLine line = parse_from_line("From - ", 7, anomalies);
  EXPECT_FALSE(line.date.instant);
  EXPECT_TRUE(anomalies.has(anomalies::from_line_without_date));
  EXPECT_TRUE(anomalies.has(anomalies::from_line_without_sender));
  EXPECT_EQ(anomalies[0].span, (Span{7, 7}));
}

TEST(ReadFromLines, SpellsTheBangPathOfStackedUucpLines) {
  const std::string_view message =
      "From uucp Thu Jul 27 15:06:09 2023 remote from gateway\n"
      ">From relay!alice Thu Jul 27 14:00:00 2023 remote from hosta\n"
      "Subject: x\n\n";
  const Headers headers = split_headers(message);
  Anomalies anomalies;
  const auto lines = read_from_lines(message, headers.from_line, anomalies);
  ASSERT_EQ(lines.size(), 2U);
  EXPECT_EQ(uucp_path(lines), "gateway!hosta!relay!alice");
  EXPECT_TRUE(anomalies.has(anomalies::several_from_lines));
  EXPECT_TRUE(anomalies.has(anomalies::uucp_from_line));
  EXPECT_EQ(lines[1].span.of(message), lines[1].raw);
}

TEST(ReadFromLines, StopsAtItsLimit) {
  std::string message;
  for (std::size_t i = 0; i <= limits::max_from_lines; ++i) {
    message += "From a@example.org Thu Jul 27 15:06:09 2023\n";
  }
  Anomalies anomalies;
  const auto lines = read_from_lines(message, span_between(0, message.size()), anomalies);
  EXPECT_EQ(lines.size(), limits::max_from_lines);
  EXPECT_TRUE(anomalies.has(anomalies::too_many_from_lines));
}

}  // namespace
}  // namespace forensics
