#include "libforensics/time/date.h"

#include <set>
#include <string>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/processor_time.h"
#include "tests/unit/time/dates.h"

namespace forensics {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

// --- The grammar of RFC 5322 ---------------------------------------------------------------------

TEST(ParseDate, ReadsTheFormOfRfc5322) {
  const std::string_view text = " Tue, 8 Aug 2017 12:05:31 -0700 (PDT)\r\n";
  const ParsedDate date = parse_date(text);
  EXPECT_EQ(date.status, DateStatus::ok);
  EXPECT_EQ(date.instant, (Instant{utc(2017, 8, 8, 12, 5, 31, -420), 0}));
  EXPECT_EQ(date.zone_offset_s, -25200);
  EXPECT_EQ(date.zone_name, "PDT");
  EXPECT_EQ(date.weekday, 2);
  EXPECT_TRUE(date.issues.empty());
  EXPECT_EQ(date.raw, "Tue, 8 Aug 2017 12:05:31 -0700 (PDT)");
}

TEST(ParseDate, GivesViewsIntoTheTextItWasGiven) {
  const std::string text = "\t1 Jan 2020 00:00:00 +0100 (CET) ";
  const ParsedDate date = parse_date(text);
  EXPECT_EQ(date.raw.data(), text.data() + 1);
  EXPECT_EQ(date.zone_name.data(), text.data() + text.find("CET"));
}

TEST(ParseDate, ReadsADateWithoutWeekday) {
  EXPECT_EQ(seconds_of("21 Nov 1997 10:01:22 -0600"), utc(1997, 11, 21, 10, 1, 22, -360));
  EXPECT_EQ(parse_date("21 Nov 1997 10:01:22 -0600").weekday, -1);
  EXPECT_EQ(status_of("21 Nov 1997 10:01:22 -0600"), DateStatus::ok);
}

TEST(ParseDate, ReadsAPaddedDay) {
  for (const char* text : {"Tue,  8 Aug 2017 12:05:31 +0000", "Tue, 08 Aug 2017 12:05:31 +0000",
                           "Tue,8 Aug 2017 12:05:31 +0000"}) {
    EXPECT_EQ(seconds_of(text), utc(2017, 8, 8, 12, 5, 31)) << text;
    EXPECT_THAT(issues_of(text), IsEmpty()) << text;
  }
}

TEST(ParseDate, ReadsFoldsBetweenAnyTwoParts) {
  const std::vector<std::string> parts = {"Tue,", "8", "Aug", "2017", "12:05:31", "-0700", "(PDT)"};
  for (std::size_t fold = 1; fold < parts.size(); ++fold) {
    for (const char* wrap : {"\r\n\t", "\n    ", " \r\n "}) {
      std::string text = parts[0];
      for (std::size_t i = 1; i < parts.size(); ++i) text += (i == fold ? wrap : " ") + parts[i];
      EXPECT_EQ(seconds_of(text), utc(2017, 8, 8, 12, 5, 31, -420)) << text;
      EXPECT_EQ(status_of(text), DateStatus::ok) << text;
    }
  }
}

TEST(ParseDate, ReadsATimeWithoutSeconds) {
  EXPECT_EQ(seconds_of("21 Nov 1997 10:01 -0600"), utc(1997, 11, 21, 10, 1, 0, -360));
  EXPECT_THAT(issues_of("21 Nov 1997 10:01 -0600"), ElementsAre("missing_seconds"));
  EXPECT_EQ(status_of("21 Nov 1997 10:01 -0600"), DateStatus::ok);
}

TEST(ParseDate, AllowsBlanksAndCommentsAroundTheColons) {
  for (const char* text : {"2 Aug 2002 04 : 02 : 43 -0500", "2 Aug 2002 04:02: 43\r\n -0500",
                           "2 Aug 2002 04 (h) : (m) 02:43 -0500"}) {
    EXPECT_EQ(seconds_of(text), utc(2002, 8, 2, 4, 2, 43, -300)) << text;
    EXPECT_EQ(status_of(text), DateStatus::ok) << text;
  }
}

TEST(ParseDate, SkipsCommentsAnywhere) {
  for (const char* text :
       {"(version=TLSv1/SSLv3 cipher=X bits=128/128)\r\n\tThu, 8 Jun 2017 04:22:53 -0400",
        "Thu, (nested (deeper) still) 8 Jun 2017 04:22:53 -0400",
        "Thu, 8 Jun (an escaped \\) and \\( and \\\\) 2017 04:22:53 -0400",
        "Thu, 8 Jun 2017 04:22:53 -0400 (envelope-from <a@example.org>)",
        "Thu,(a)8(b)Jun(c)2017(d)04:22:53(e)-0400"}) {
    EXPECT_EQ(seconds_of(text), utc(2017, 6, 8, 4, 22, 53, -240)) << text;
    EXPECT_EQ(status_of(text), DateStatus::ok) << text;
  }
}

TEST(ParseDate, FillsTheCenturyOfTwoAndThreeDigitYears) {
  EXPECT_EQ(seconds_of("Fri, 19 Jul 02 17:29:18 +0100"), utc(2002, 7, 19, 17, 29, 18, 60));
  EXPECT_EQ(seconds_of("31 Dec 49 00:00:00 +0000"), utc(2049, 12, 31));
  EXPECT_EQ(seconds_of("29 Nov 91 07:13:33 +0000"), utc(1991, 11, 29, 7, 13, 33));
  EXPECT_EQ(seconds_of("1 Jan 50 00:00:00 +0000"), utc(1950, 1, 1));
  EXPECT_EQ(seconds_of("22 Aug 102 23:36:23 -0300"), utc(2002, 8, 22, 23, 36, 23, -180));
  EXPECT_THAT(issues_of("Fri, 19 Jul 02 17:29:18 +0100"), ElementsAre("two_digit_year"));
  EXPECT_EQ(status_of("Fri, 19 Jul 02 17:29:18 +0100"), DateStatus::ok);
}

TEST(ParseDate, IgnoresTheCaseOfNamesAndSaysSo) {
  EXPECT_EQ(seconds_of("tue, 8 AUG 2017 12:05:31 gmt"), utc(2017, 8, 8, 12, 5, 31));
  EXPECT_THAT(issues_of("tue, 8 Aug 2017 12:05:31 +0000"), ElementsAre("odd_case"));
  EXPECT_THAT(issues_of("Tue, 8 AUG 2017 12:05:31 +0000"), ElementsAre("odd_case"));
  EXPECT_EQ(status_of("Tue, 8 AUG 2017 12:05:31 +0000"), DateStatus::ok);
}

TEST(ParseDate, ReadsTheLeapSecondAsTheSecondAfter) {
  EXPECT_EQ(seconds_of("Sat, 31 Dec 2016 23:59:60 +0000"), utc(2017, 1, 1));
  EXPECT_THAT(issues_of("Sat, 31 Dec 2016 23:59:60 +0000"), ElementsAre("leap_second"));
}

TEST(ParseDate, ComparesTheWeekdayWithTheDate) {
  const ParsedDate date = parse_date("Fri, 8 Aug 2017 12:05:31 +0000");
  EXPECT_EQ(date.weekday, 5);
  EXPECT_EQ(date.status, DateStatus::ok);
  EXPECT_TRUE(date.issues.has(DateIssue::weekday_mismatch));
  EXPECT_EQ(date.instant->seconds, utc(2017, 8, 8, 12, 5, 31));
}

// --- Other orders --------------------------------------------------------------------------------

TEST(ParseDate, ReadsAsctime) {
  EXPECT_EQ(seconds_of("Tue Aug  8 12:05:31 2017"), utc(2017, 8, 8, 12, 5, 31));
  EXPECT_THAT(issues_of("Tue Aug  8 12:05:31 2017"), ElementsAre("missing_zone", "asctime_order"));
  EXPECT_EQ(seconds_of("Fri Apr 15 17:22:55 PDT 2016"), utc(2016, 4, 15, 17, 22, 55, -420));
  EXPECT_EQ(seconds_of("Fri Apr 15 17:22:55 CAT 2016"), utc(2016, 4, 15, 17, 22, 55));
  EXPECT_EQ(seconds_of("Wed Aug 21 11:37:32 2002 -0500"), utc(2002, 8, 21, 11, 37, 32, -300));
  EXPECT_EQ(seconds_of("Wed Aug 21 11:37:32 -0500 2002"), utc(2002, 8, 21, 11, 37, 32, -300));
  EXPECT_EQ(seconds_of("Apr 29 23:34:45 2005 +0000"), utc(2005, 4, 29, 23, 34, 45));
}

TEST(ParseDate, ReadsRfc850) {
  EXPECT_EQ(seconds_of("Sunday, 06-Nov-94 08:49:37 GMT"), utc(1994, 11, 6, 8, 49, 37));
  EXPECT_THAT(issues_of("Sunday, 06-Nov-94 08:49:37 GMT"),
              ElementsAre("two_digit_year", "obsolete_zone", "full_names", "odd_punctuation"));
  EXPECT_EQ(seconds_of("28-Dec-2014 20:04:31 +0200"), utc(2014, 12, 28, 20, 4, 31, 120));
}

TEST(ParseDate, ReadsIso8601) {
  const std::int64_t expected = utc(2023, 9, 11, 9, 23, 53);
  EXPECT_EQ(seconds_of("2023-09-11T09:23:53Z"), expected);
  EXPECT_EQ(seconds_of("2023-09-11t11:23:53+02:00"), expected);
  EXPECT_EQ(seconds_of("2023-09-11 09:23:53"), expected);
  EXPECT_EQ(seconds_of("2023/09/11 Mon 05:23:53 EDT"), expected);
  EXPECT_EQ(seconds_of("2018-4-20 11:01:08 PM"), utc(2018, 4, 20, 23, 1, 8));
  EXPECT_EQ(parse_date("2023-09-11T09:23:53Z").zone_offset_s, 0);
  EXPECT_THAT(issues_of("2023-09-11T09:23:53Z"), ElementsAre("iso_order"));
  EXPECT_EQ(status_of("2023-09-11T09:23:53Z"), DateStatus::repaired);
}

TEST(ParseDate, ReadsTheStringOfAGoTime) {
  const std::string_view text = "2019-06-23 00:59:46.828888551 +0000 UTC m=+266323.963383415";
  const ParsedDate date = parse_date(text);
  EXPECT_EQ(date.instant, (Instant{utc(2019, 6, 23, 0, 59, 46), 828'888'551}));
  EXPECT_EQ(date.zone_offset_s, 0);
  EXPECT_EQ(date.zone_name, "UTC");
  EXPECT_THAT(issues_of(text), ElementsAre("fractional_seconds", "iso_order"));
}

TEST(ParseDate, ReadsFractionsOfASecond) {
  EXPECT_EQ(parse_date("Fri, 28 Jul 2023 19:32:25.608 +0000 (UTC)").instant,
            (Instant{utc(2023, 7, 28, 19, 32, 25), 608'000'000}));
  EXPECT_EQ(parse_date("28 Jul 2023 19:32:25,5 +0000").instant->nanos, 500'000'000U);
  EXPECT_EQ(parse_date("28 Jul 2023 19:32:25.1234567899999 +0000").instant->nanos, 123'456'789U);
  EXPECT_THAT(issues_of("Fri, 28 Jul 2023 19:32:25.608 +0000 (UTC)"),
              ElementsAre("fractional_seconds"));
}

TEST(ParseDate, ReadsNumericDates) {
  EXPECT_EQ(seconds_of("22/08/2002 10:04:10"), utc(2002, 8, 22, 10, 4, 10));
  EXPECT_THAT(issues_of("22/08/2002 10:04:10"), ElementsAre("missing_zone", "numeric_month"));
  EXPECT_EQ(seconds_of("4/20/2018 23:01:06 -0400 (EDT)"), utc(2018, 4, 20, 23, 1, 6, -240));
  EXPECT_THAT(issues_of("4/20/2018 23:01:06 -0400 (EDT)"),
              ElementsAre("numeric_month", "month_first"));
  EXPECT_EQ(seconds_of("28.12.2014 20.04.31 +0200"), utc(2014, 12, 28, 20, 4, 31, 120));
}

TEST(ParseDate, SaysWhenDayAndMonthMayBeExchanged) {
  EXPECT_EQ(seconds_of("01/08/2002 13:09:58"), utc(2002, 8, 1, 13, 9, 58));
  EXPECT_TRUE(parse_date("01/08/2002 13:09:58").issues.has(DateIssue::ambiguous_order));
  EXPECT_EQ(seconds_of("11-10-2023"), utc(2023, 11, 10));
  EXPECT_THAT(issues_of("11-10-2023"), ElementsAre("missing_time", "missing_zone", "numeric_month",
                                                   "ambiguous_order", "month_first"));
  EXPECT_FALSE(parse_date("08/08/2002 13:09:58").issues.has(DateIssue::ambiguous_order));
  EXPECT_FALSE(parse_date("29-04-2017 23:34").issues.has(DateIssue::ambiguous_order));
}

TEST(ParseDate, LetsTheWeekdayDecideBetweenDayAndMonth) {
  // 8 January 2002 was a Tuesday, 1 August 2002 a Thursday.
  EXPECT_EQ(seconds_of("Tue, 01/08/2002 13:09:58 +0000"), utc(2002, 1, 8, 13, 9, 58));
  EXPECT_EQ(seconds_of("Thu, 01/08/2002 13:09:58 +0000"), utc(2002, 8, 1, 13, 9, 58));
  EXPECT_EQ(seconds_of("Thu, 01-08-2002 13:09:58 +0000"), utc(2002, 8, 1, 13, 9, 58));
  EXPECT_FALSE(parse_date("Thu, 01-08-2002 13:09:58").issues.has(DateIssue::month_first));
  EXPECT_TRUE(parse_date("Tue, 01/08/2002 13:09:58").issues.has(DateIssue::month_first));
  EXPECT_TRUE(parse_date("Sat, 01/08/2002 13:09:58").issues.has(DateIssue::weekday_mismatch));
}

TEST(ParseDate, ReadsMonthFirst) {
  EXPECT_EQ(seconds_of("Aug, 22 2002 8:02:13 AM +0400"), utc(2002, 8, 22, 8, 2, 13, 240));
  EXPECT_THAT(issues_of("Aug, 22 2002 8:02:13 AM +0400"),
              ElementsAre("month_first", "am_pm", "odd_digit_count"));
  EXPECT_EQ(seconds_of("Thursday, April 09, 2003 9:00 AM"), utc(2003, 4, 9, 9));
  EXPECT_EQ(seconds_of("Apr 21 2018 03:01:04 +0000"), utc(2018, 4, 21, 3, 1, 4));
}

TEST(ParseDate, ReadsTheTwelveHourClock) {
  EXPECT_EQ(seconds_of("22 Aug 2002 12:00:01 AM +0000"), utc(2002, 8, 22, 0, 0, 1));
  EXPECT_EQ(seconds_of("22 Aug 2002 12:00:01 PM +0000"), utc(2002, 8, 22, 12, 0, 1));
  EXPECT_EQ(seconds_of("22 Aug 2002 11:00:01pm +0000"), utc(2002, 8, 22, 23, 0, 1));
  EXPECT_EQ(seconds_of("22 Aug 2002 9:17:38\r\n a.m. +0300"), utc(2002, 8, 22, 9, 17, 38, 180));
  EXPECT_EQ(seconds_of("22 Aug 2002 18:00:01 PM +0000"), utc(2002, 8, 22, 18, 0, 1));
  EXPECT_TRUE(parse_date("22 Aug 2002 13:00:01 AM").issues.has(DateIssue::out_of_range_time));
}

TEST(ParseDate, ReadsADayWithoutATimeAsItsMidnight) {
  EXPECT_EQ(seconds_of("22 Apr 2018"), utc(2018, 4, 22));
  EXPECT_THAT(issues_of("22 Apr 2018"), ElementsAre("missing_time", "missing_zone"));
}

// --- Words and marks -----------------------------------------------------------------------------

TEST(ParseDate, ReadsFullAndLongNames) {
  EXPECT_EQ(seconds_of("Tuesday, 28 November 2023 04:09:16 +0000"), utc(2023, 11, 28, 4, 9, 16));
  EXPECT_EQ(seconds_of("Thurs, 28 Sept 2023 04:09:16 +0000"), utc(2023, 9, 28, 4, 9, 16));
  EXPECT_THAT(issues_of("Thurs, 28 Sept 2023 04:09:16 +0000"), ElementsAre("full_names"));
  EXPECT_EQ(status_of("Thu, 28 Sepp 2023 04:09:16 +0000"), DateStatus::invalid);
}

TEST(ParseDate, SkipsForeignWeekdays) {
  const std::string_view cyrillic = "Tue, \xC2\xE2\xED, 29 Jan 2019 10:00:00 +0300";
  EXPECT_EQ(seconds_of(cyrillic), utc(2019, 1, 29, 10, 0, 0, 180));
  EXPECT_THAT(issues_of(cyrillic), ElementsAre("weekday_unknown", "odd_punctuation", "eight_bit"));
  EXPECT_EQ(seconds_of("Die, 29 Jan 2019 10:00:00 +0300"), utc(2019, 1, 29, 10, 0, 0, 180));
  EXPECT_EQ(parse_date("Die, 29 Jan 2019 10:00:00 +0300").weekday, -1);
}

TEST(ParseDate, TakesMarForTuesdayWhenAnotherMonthFollows) {
  const ParsedDate date = parse_date("Mar, 22 Aug 2002 10:00:00 +0200");
  EXPECT_EQ(date.instant->seconds, utc(2002, 8, 22, 10, 0, 0, 120));
  EXPECT_TRUE(date.issues.has(DateIssue::weekday_unknown));
}

TEST(ParseDate, ToleratesOddPunctuation) {
  const std::int64_t expected = utc(2010, 4, 29, 23, 34, 45, 540);
  for (const char* text : {"Thu 29 Apr 2010 23:34:45 +0900", "Thu,, 29 Apr 2010 23:34:45 +0900",
                           "Thu, 29. Apr 2010 23:34:45 +0900", "Thu, 29 Apr, 2010, 23:34:45 +0900",
                           "Thu, 29/Apr/2010 23:34:45 +0900", "Thu, 29Apr2010 23:34:45 +0900",
                           "Thu, 29 Apr 2010 at 23:34:45 +0900", "Thu, 29 Apr 2010 23.34.45 +0900",
                           "_ Thu, 29 Apr 2010 23:34:45 +0900"}) {
    EXPECT_EQ(seconds_of(text), expected) << text;
    EXPECT_THAT(issues_of(text), ElementsAre("odd_punctuation")) << text;
  }
}

TEST(ParseDate, SurvivesNulAndControlBytes) {
  const std::string_view text("Thu, 29 Apr 2010\0 23:34:45 +0900\x01", 34);
  EXPECT_EQ(seconds_of(text), utc(2010, 4, 29, 23, 34, 45, 540));
  EXPECT_THAT(issues_of(text), ElementsAre("odd_punctuation"));
}

TEST(ParseDate, NotesOddNumbersOfDigits) {
  for (const char* text : {"Thu, 029 Apr 2010 09:05:01 +0900", "Thu, 29 Apr 2010 9:05:01 +0900",
                           "Thu, 29 Apr 2010 09:05:1 +0900", "Thu, 29 Apr 2010 09:5:01 +0900"}) {
    EXPECT_EQ(seconds_of(text), utc(2010, 4, 29, 9, 5, 1, 540)) << text;
    EXPECT_THAT(issues_of(text), ElementsAre("odd_digit_count")) << text;
  }
}

TEST(ParseDate, StopsAtTrailingText) {
  for (const char* text : {"Thu, 18 Jul 2002 19:37:04 -0400 \n    for <a@example.org>",
                           "Thu, 18 Jul 2002 19:37:04 -0400 id 0F1BC0E0.4D025E3A.00001792",
                           "Thu, 18 Jul 2002 19:37:04 -0400 smtpmailfrom <a@example.org>",
                           "Thu, 18 Jul 2002 19:37:04 -0400 From: Mail System 1 Jan 2001",
                           "Thu, 18 Jul 2002 19:37:04 -0400 AWL version=2.40"}) {
    EXPECT_EQ(seconds_of(text), utc(2002, 7, 18, 19, 37, 4, -240)) << text;
    EXPECT_THAT(issues_of(text), ElementsAre("trailing_text")) << text;
    EXPECT_EQ(parse_date(text).zone_name.data(), nullptr) << text;
  }
}

TEST(ParseDate, ReadsPastAnUnterminatedComment) {
  const std::string_view text =
      "Thu, 6 Jun 2002 09:07:02 -0700 (PDT) (envelope-from a@example.org>";
  EXPECT_EQ(seconds_of(text), utc(2002, 6, 6, 9, 7, 2, -420));
  EXPECT_EQ(parse_date(text).zone_name, "PDT");
  EXPECT_THAT(issues_of(text), ElementsAre("unterminated_comment"));
}

// --- No instant ----------------------------------------------------------------------------------

TEST(ParseDate, CallsBlanksAndCommentsMissing) {
  for (const char* text : {"", " \r\n\t", "()", " (UTC) (nothing else)"}) {
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.status, DateStatus::missing) << text;
    EXPECT_EQ(date.instant, std::nullopt);
  }
  EXPECT_EQ(parse_date({}).status, DateStatus::missing);
}

TEST(ParseDate, CallsADateInsideAnUnclosedCommentInvalid) {
  EXPECT_EQ(status_of("(Thu, 6 Jun 2002 09:07:02 -0700"), DateStatus::invalid);
}

TEST(ParseDate, ReportsTimesThatDoNotExist) {
  for (const char* text : {"Mon, 29 Jul 2013 25:12:46 +0900", "29 Jul 2013 24:00:00 +0900",
                           "29 Jul 2013 10:60:00 +0900", "29 Jul 2013 10:00:61 +0900",
                           "29 Jul 2013 10:00:999999999999 +0900"}) {
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.status, DateStatus::invalid) << text;
    EXPECT_EQ(date.instant, std::nullopt) << text;
    EXPECT_TRUE(date.issues.has(DateIssue::out_of_range_time)) << text;
    EXPECT_EQ(date.zone_offset_s, 32400) << text;
  }
}

TEST(ParseDate, ReportsDaysThatDoNotExist) {
  for (const char* text :
       {"41 Nov 1997 10:01:22 -0600", "30 Feb 2004 10:01:22 -0600", "29 Feb 2003 10:01:22 -0600",
        "0 Mar 2004 10:01:22 -0600", "31 Apr 2004 10:01:22 -0600", "32/13/2004 10:01:22",
        "1/0/2004", "29 Feb 1900 10:01:22 -0600"}) {
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.status, DateStatus::invalid) << text;
    EXPECT_EQ(date.instant, std::nullopt) << text;
    EXPECT_TRUE(date.issues.has(DateIssue::impossible_day)) << text;
  }
  EXPECT_EQ(seconds_of("29 Feb 2000 10:01:22 +0000"), utc(2000, 2, 29, 10, 1, 22));
}

TEST(ParseDate, TakesOddYearsAsWritten) {
  EXPECT_EQ(seconds_of("Thu, 22 Aug 0102 23:36:23 +0000"), utc(102, 8, 22, 23, 36, 23));
  EXPECT_TRUE(parse_date("22 Aug 0102 23:36:23 +0000").issues.has(DateIssue::year_out_of_range));
  EXPECT_TRUE(parse_date("22 Aug 2101 23:36:23 +0000").issues.has(DateIssue::year_out_of_range));
  EXPECT_FALSE(parse_date("22 Aug 1970 23:36:23 +0000").issues.has(DateIssue::year_out_of_range));
  EXPECT_EQ(status_of("22 Aug 0102 23:36:23 +0000"), DateStatus::ok);
}

TEST(ParseDate, GivesNoInstantAfterTheYear9999) {
  for (const char* year : {"19102", "10000", "99999999999999999999"}) {
    const ParsedDate date = parse_date(std::string("22 Aug ") + year + " 23:36:23 +0000");
    EXPECT_EQ(date.status, DateStatus::invalid) << year;
    EXPECT_TRUE(date.issues.has(DateIssue::year_out_of_range)) << year;
  }
}

TEST(ParseDate, RefusesWhatIsNoDate) {
  for (const char* text :
       {"Malformed Date.", "id XA00251", "10:04:10", "Thu, 22 Aug", "22 Aug 10:04:10 -0600",
        "Thu, 22 Aug 2 10:04:10 +0000", "12 34 56 78", "192.0.2.1", "Thu", "+0000", "-", ":",
        "1:", "from a.example.org (a.example.org [192.0.2.1]) by b.example.org with ESMTP id 1",
        "\xAC\x50\xB4\xC1\xA4\x47, 27 \xA4\x4B\xA4\xEB 2002 01:50:37 -0700 (EDT)"}) {
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.status, DateStatus::invalid) << text;
    EXPECT_EQ(date.instant, std::nullopt) << text;
  }
}

// --- The contract --------------------------------------------------------------------------------

TEST(DateIssue, HasAnIdOfItsOwn) {
  std::set<std::string_view> ids;
  for (int i = 0; i < k_date_issue_count; ++i) {
    const std::string_view id = date_issue_name(static_cast<DateIssue>(i));
    EXPECT_FALSE(id.empty()) << i;
    EXPECT_TRUE(ids.insert(id).second) << id;
  }
}

TEST(CertainInstant, IsKnownWhereTheZoneIs) {
  EXPECT_TRUE(certain_instant(parse_date("Thu, 22 Aug 2002 16:54:15 -0500")));
  EXPECT_TRUE(certain_instant(parse_date("Thu, 22 Aug 2002 16:54:15 EST")));
  EXPECT_TRUE(certain_instant(parse_date("22 Aug 2002 21:54:15 -0000")));
  EXPECT_TRUE(certain_instant(parse_date("Thu, 22 Aug 2002 21:54:15 -0000 (UTC)")));
}

TEST(CertainInstant, IsNullWhereTheTextSaysNoZoneOrAnUnknownOne) {
  for (const std::string_view text :
       {"22/08/2002 16:54:15", "Mon, 26 Aug 2002 11:43:29 -0000 (EDT)", "22 Aug 2002 16:54:15 MEZ",
        "22 Aug 2002 16:54:15 A", "", "soon"}) {
    EXPECT_FALSE(certain_instant(parse_date(text))) << text;
  }
}

TEST(DateStatus, HasTheNameThatReportsPrint) {
  EXPECT_EQ(date_status_name(DateStatus::ok), "ok");
  EXPECT_EQ(date_status_name(DateStatus::repaired), "repaired");
  EXPECT_EQ(date_status_name(DateStatus::missing), "missing");
  EXPECT_EQ(date_status_name(DateStatus::invalid), "invalid");
}

TEST(ParseDate, IsLinearOnHostileText) {
  const std::size_t size = 4'000'000;
  const double begin = testing_time::processor_seconds();
  for (const std::string& unit :
       {std::string("("), std::string("()"), std::string("1 "), std::string(","), std::string("a "),
        std::string("\\"), std::string("1 Jan 2000 1 (("), std::string("Time ")}) {
    std::string text = "1 Jan 2000 10:00:00 ";
    while (text.size() < size) text += unit;
    EXPECT_NE(parse_date(text).status, DateStatus::missing);
    EXPECT_NE(parse_date(text.substr(20)).status, DateStatus::ok);
  }
  EXPECT_LT(testing_time::processor_seconds() - begin, 10.0);
}

}  // namespace
}  // namespace forensics
