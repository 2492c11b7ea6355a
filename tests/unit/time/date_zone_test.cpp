// The zone of a date: offsets, names, and what is odd about them.
#include <string>
#include <tuple>
#include <utility>
#include <vector>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/time/date.h"
#include "tests/unit/time/dates.h"

namespace forensics {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(ParseDate, TakesTheOffsetsOfTheZonesThatRfc5322Defines) {
  const std::vector<std::pair<std::string, int>>
      zones =
          {
              {"UT", 0},     {"GMT", 0},    {"EST", -300}, {"EDT", -240},
              {"CST", -360}, {"CDT", -300}, {"MST", -420}, {"MDT", -360},
              {"PST", -480}, {"PDT", -420}, {"UTC", 0},  // not in the RFC, but no reader takes it
                                                         // for anything else
          };
  for (const auto& [name, minutes] : zones) {
    const std::string text = "Fri, 29 Nov 1991 07:13:33 " + name;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_offset_s, minutes * 60) << name;
    EXPECT_EQ(date.zone_name, name);
    EXPECT_EQ(date.instant->seconds, utc(1991, 11, 29, 7, 13, 33, minutes)) << name;
    EXPECT_EQ(date.status, DateStatus::ok) << name;
    EXPECT_THAT(issues_of(text), ElementsAre("obsolete_zone")) << name;
  }
}

TEST(ParseDate, TakesMilitaryZonesAsUnknown) {
  for (const char* zone : {"A", "M", "N", "Y", "Z"}) {
    const std::string text = std::string("8 Aug 2017 12:05:31 ") + zone;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_offset_s, std::nullopt) << zone;
    EXPECT_EQ(date.instant->seconds, utc(2017, 8, 8, 12, 5, 31)) << zone;
    EXPECT_THAT(issues_of(text), ElementsAre("military_zone")) << zone;
    EXPECT_EQ(date.status, DateStatus::ok) << zone;
  }
}

TEST(ParseDate, TakesNoOffsetFromOtherZoneNames) {
  for (const char* zone :
       {"CET", "CEST", "BST", "JST", "MSK", "IST", "HST", "AKDT", "XYZ", "MESZ"}) {
    const std::string text = std::string("8 Aug 2017 12:05:31 ") + zone;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_offset_s, std::nullopt) << zone;
    EXPECT_EQ(date.zone_name, zone);
    EXPECT_EQ(date.instant->seconds, utc(2017, 8, 8, 12, 5, 31)) << zone;
    EXPECT_THAT(issues_of(text), ElementsAre("unknown_zone_name")) << zone;
    EXPECT_EQ(date.status, DateStatus::repaired) << zone;
  }
}

TEST(ParseDate, ReadsTheZoneNamesOfWindowsWhole) {
  for (const char* zone :
       {"GMT Daylight Time", "US Mountain Standard Time", "Eastern Daylight Time", "MET DST"}) {
    const std::string text = std::string("Tue, 28 May 2002 01:25:09 ") + zone;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_name, zone);
    EXPECT_EQ(date.zone_offset_s, std::nullopt) << zone;
    EXPECT_THAT(issues_of(text), ElementsAre("unknown_zone_name")) << zone;
  }
}

TEST(ParseDate, ReadsNoSentenceAsAZoneName) {
  const ParsedDate date = parse_date("Tue, 28 May 2002 01:25:09 GMT and all the Time");
  EXPECT_EQ(date.zone_name, "GMT");
  EXPECT_TRUE(date.issues.has(DateIssue::trailing_text));
}

TEST(ParseDate, ReadsAnOffsetBesideGmt) {
  for (const auto& [zone, minutes] :
       {std::pair{"GMT+0200", 120}, {"UTC+8", 480}, {"GMT-07:00", -420}, {"GMT+1", 60}}) {
    const std::string text = std::string("8 Aug 2017 12:05:31 ") + zone;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_offset_s, minutes * 60) << zone;
    EXPECT_EQ(date.zone_name, zone);
    EXPECT_EQ(date.status, DateStatus::repaired);
    EXPECT_FALSE(date.issues.has(DateIssue::zone_name_conflict)) << zone;
  }
}

TEST(ParseDate, ReadsTheStringOfAJavascriptDate) {
  const ParsedDate date = parse_date("Wed Jul 28 1993 14:39:07 GMT-0600 (MDT)");
  EXPECT_EQ(date.instant->seconds, utc(1993, 7, 28, 14, 39, 7, -360));
  EXPECT_EQ(date.zone_name, "MDT");
  EXPECT_TRUE(date.issues.has(DateIssue::month_first));
}

TEST(ParseDate, SaysThatMinusZeroTellsNoZone) {
  const ParsedDate date = parse_date("14 Apr 2010 11:14:29 -0000");
  EXPECT_EQ(date.zone_offset_s, std::nullopt);
  EXPECT_EQ(date.instant->seconds, utc(2010, 4, 14, 11, 14, 29));
  EXPECT_THAT(issues_of("14 Apr 2010 11:14:29 -0000"), ElementsAre("unknown_local_zone"));
  EXPECT_EQ(date.status, DateStatus::ok);
}

TEST(ParseDate, ReadsOddlyWrittenOffsets) {
  for (const auto& [zone, minutes, issue] : {std::tuple{"+01:00", 60, "colon_in_zone"},
                                             {"-08:00", -480, "colon_in_zone"},
                                             {"+800", 480, "odd_digit_count"},
                                             {"-400", -240, "odd_digit_count"},
                                             {"+02", 120, "odd_digit_count"},
                                             {"+-0500", -300, "odd_punctuation"},
                                             {"+0200,", 120, "odd_punctuation"},
                                             {"+0200 (MST)]", 120, "odd_punctuation"}}) {
    const std::string text = std::string("8 Aug 2017 12:05:31 ") + zone;
    const ParsedDate date = parse_date(text);
    EXPECT_EQ(date.zone_offset_s, minutes * 60) << zone;
    EXPECT_THAT(issues_of(text), ::testing::Contains(issue)) << zone;
    EXPECT_EQ(date.status, DateStatus::repaired) << zone;
  }
}

TEST(ParseDate, ReadsAZoneGluedToTheSeconds) {
  EXPECT_EQ(seconds_of("8 Aug 2017 12:05:31+0200"), utc(2017, 8, 8, 12, 5, 31, 120));
  EXPECT_EQ(seconds_of("8 Aug 2017 12:05:31EST"), utc(2017, 8, 8, 12, 5, 31, -300));
  EXPECT_THAT(issues_of("8 Aug 2017 12:05:31+0200"), ElementsAre("odd_punctuation"));
}

TEST(ParseDate, KeepsImpossibleOffsetsAsWritten) {
  EXPECT_EQ(parse_date("8 Aug 2017 12:05:31 -1600").zone_offset_s, -57600);
  EXPECT_EQ(seconds_of("8 Aug 2017 12:05:31 -1600"), utc(2017, 8, 8, 12, 5, 31, -960));
  EXPECT_EQ(status_of("8 Aug 2017 12:05:31 -1600"), DateStatus::ok);
  for (const char* zone : {"-1600", "+1415", "-1201", "+0575", "+9959"}) {
    EXPECT_THAT(issues_of(std::string("8 Aug 2017 12:05:31 ") + zone),
                ElementsAre("zone_out_of_range"))
        << zone;
  }
  EXPECT_THAT(issues_of("8 Aug 2017 12:05:31 +1400"), IsEmpty());
  EXPECT_THAT(issues_of("8 Aug 2017 12:05:31 -1200"), IsEmpty());
  EXPECT_THAT(issues_of("8 Aug 2017 12:05:31 +0117"), ElementsAre("zone_odd_minutes"));
  EXPECT_THAT(issues_of("8 Aug 2017 12:05:31 +0545"), IsEmpty());
}

TEST(ParseDate, TakesNoOffsetFromDigitsThatAreNoZone) {
  for (const char* zone : {"2000", "0000", "01800", "+02000", "+1234567890123"}) {
    const ParsedDate date = parse_date(std::string("8 Aug 2017 12:05:31 ") + zone);
    EXPECT_EQ(date.zone_offset_s, std::nullopt) << zone;
    EXPECT_EQ(date.instant->seconds, utc(2017, 8, 8, 12, 5, 31)) << zone;
    EXPECT_TRUE(date.issues.has(DateIssue::zone_out_of_range)) << zone;
  }
}

TEST(ParseDate, ReadsAMissingZoneAsUtc) {
  const ParsedDate date = parse_date("Sun, 26 Mar 2023 21:24:00");
  EXPECT_EQ(date.instant->seconds, utc(2023, 3, 26, 21, 24));
  EXPECT_EQ(date.zone_offset_s, std::nullopt);
  EXPECT_EQ(date.zone_name.data(), nullptr);
  EXPECT_EQ(date.status, DateStatus::repaired);
  EXPECT_THAT(issues_of("Sun, 26 Mar 2023 21:24:00"), ElementsAre("missing_zone"));
}

TEST(ParseDate, TakesAZoneThatOnlyACommentNamesIfRfc5322KnowsIt) {
  const ParsedDate known = parse_date("Mon, 16 Sep 2002 03:27:38 (EDT)");
  EXPECT_EQ(known.instant->seconds, utc(2002, 9, 16, 3, 27, 38, -240));
  EXPECT_THAT(issues_of("Mon, 16 Sep 2002 03:27:38 (EDT)"),
              ElementsAre("obsolete_zone", "missing_zone"));
  const ParsedDate unknown = parse_date("Mon, 16 Sep 2002 03:27:38 (CEST)");
  EXPECT_EQ(unknown.zone_name, "CEST");
  EXPECT_EQ(unknown.zone_offset_s, std::nullopt);
}

TEST(ParseDate, FindsTheZoneNameAmongTheComments) {
  EXPECT_EQ(parse_date("20 Sep 1995 00:19:00 (EDT) -0400").zone_name, "EDT");
  EXPECT_EQ(parse_date("20 Sep 1995 00:19:00 -0400 (EDT) (a b)").zone_name, "EDT");
  EXPECT_EQ(parse_date("20 Sep 1995 00:19:00 +0300 (a b) ( EETDST )").zone_name, "EETDST");
  EXPECT_EQ(parse_date("20 Sep 2023 00:19:00 -0300 (-03)").zone_name, "-03");
  EXPECT_EQ(parse_date("20 Sep 2023 00:19:00 +0800 (GMT+08:00)").zone_name, "GMT+08:00");
  EXPECT_EQ(parse_date("20 Sep 2023 00:19:00 +0200 (Central European Summer Time)").zone_name,
            "Central European Summer Time");
  EXPECT_EQ(parse_date("(PST) 20 Sep 2023 00:19:00 +0200").zone_name.data(), nullptr);
  EXPECT_EQ(parse_date("20 Sep 2023 00:19:00 +0200 (envelope-from a@example.org)").zone_name.data(),
            nullptr);
}

TEST(ParseDate, FlagsAZoneNameThatNeverHadTheOffset) {
  EXPECT_THAT(issues_of("Tue, 22 Oct 2024 09:59:48 +0000 (EST)"),
              ElementsAre("zone_name_conflict"));
  EXPECT_EQ(status_of("Tue, 22 Oct 2024 09:59:48 +0000 (EST)"), DateStatus::ok);
}

TEST(ParseDate, KnowsTheManyMeaningsOfAZoneName) {
  for (const char* zone :
       {"+1000 (EST)", "+1100 (EST)", "-0500 (EST)", "+0800 (CST)", "-0600 (CST)", "+0100 (IST)",
        "+0200 (IST)", "+0530 (IST)", "+0100 (BST)", "-0300 (BRT)", "+0400 (MSK)", "+0300 (EETDST)",
        "-0000 (EDT)", "+0800 (NOTAZONE)"}) {
    EXPECT_FALSE(parse_date(std::string("8 Aug 2017 12:05:31 ") + zone)
                     .issues.has(DateIssue::zone_name_conflict))
        << zone;
  }
}

TEST(ParseDate, KeepsABareNameBesideTheOffset) {
  const ParsedDate date = parse_date("17 Jan 2011 08:23:27 -0800 PST");
  EXPECT_EQ(date.zone_name, "PST");
  EXPECT_EQ(date.zone_offset_s, -28800);
  EXPECT_THAT(issues_of("17 Jan 2011 08:23:27 -0800 PST"), ElementsAre("trailing_text"));
}

}  // namespace
}  // namespace forensics
