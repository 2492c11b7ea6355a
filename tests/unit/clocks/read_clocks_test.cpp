// The clocks of whole messages: which reference each is held against, and what follows from it.
#include <string>

#include <gtest/gtest.h>

#include "libforensics/clocks/decoder.h"
#include "libforensics/forensics.h"

namespace forensics {
namespace {

const Clock* find(const Report& report, std::string_view decoder) {
  for (const Clock& clock : report.clocks) {
    if (clock.decoder->id == decoder) return &clock;
  }
  return nullptr;
}

TEST(ReadClocks, TakesTheHourThatComesTwiceAsTheStampDoes) {
  const auto delta_of = [](const std::string& zone) {
    const std::string message =
        "Received: from a.example.org (a.example.org. [192.0.2.1])\n"
        "\tby mx.google.com with ESMTPS id a1sor123456edh.9.2025.11.02.01.30.00\n"
        "\tfor <user@example.net>; Sun, 02 Nov 2025 01:30:00 " +
        zone + "\nDate: Sun, 02 Nov 2025 08:00:00 +0000\n\nx\n";
    const Report report = analyze(message);
    const Clock* clock = find(report, "gmail_calendar_id");
    return clock == nullptr ? std::nullopt : clock->delta_s;
  };
  EXPECT_EQ(delta_of("-0700 (PDT)"), 0);
  EXPECT_EQ(delta_of("-0800 (PST)"), 0);
}

TEST(ReadClocks, HoldsAQueueIdAgainstTheStampOfItsLine) {
  const std::string message =
      "Received: from a.example.org (a.example.org [192.0.2.1])\n"
      "\tby mx.example.net with esmtp (Exim 4.96) id 1qRBGp-0006S0-33\n"
      "\tfor user@example.net; Wed, 02 Aug 2023 14:48:10 +0200\n"
      "Date: Wed, 02 Aug 2023 12:00:00 +0000\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "exim_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->place, ClockPlace::received_id);
  EXPECT_EQ(clock->hop, 0U);
  EXPECT_EQ(clock->reference, ClockReference::stamp);
  EXPECT_EQ(clock->delta_s, -3);
}

TEST(ReadClocks, TakesTheLapOfASophosApplianceThatIsNearestToTheStamp) {
  const std::string message =
      "Received: from a.example.org (a.example.org [192.0.2.1])\n"
      "\tby mx.example.net (Sophos Email Appliance) with ESMTP id ABC12345678_A546273B\n"
      "\tfor <user@example.net>; Wed,  8 Jul 2009 09:10:12 +0000 (GMT)\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "sophos_appliance_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(to_rfc3339(clock->utc.value()), "2009-07-08T09:10:11Z");
  EXPECT_EQ(clock->delta_s, -1);
}

TEST(ReadClocks, HoldsAFieldOfAFilterAgainstTheStampOfThatFilter) {
  const std::string message =
      "Received: from relay.example.net (relay.example.net [192.0.2.2])\n"
      "\tby mx.example.com (Postfix) with ESMTP id 1A2B3C4D5E6\n"
      "\tfor <user@example.com>; Fri, 17 May 2024 10:30:15 +0200 (CEST)\n"
      "X-ASG-Debug-ID: 1715934615-0a12345b66706ac0001-AbCdEf\n"
      "Received: from a.example.org (a.example.org [192.0.2.1]) by relay.example.net with ESMTP\n"
      "\tid AbCdEfGhIjKlMnOp; Fri, 17 May 2024 10:30:25 +0200 (CEST)\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "barracuda_debug_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->reference, ClockReference::other_field);
  EXPECT_EQ(clock->delta_s, -10);
}

TEST(ReadClocks, HoldsAFieldOfAFilterThatWritesNoLineAgainstTheNearestStamp) {
  const std::string message =
      "Received: from b.example.net (b.example.net [192.0.2.2])\n"
      "\tby mx.example.com (Postfix) with ESMTP id 1A2B3C4D5E6\n"
      "\tfor <user@example.com>; Fri, 17 May 2024 11:30:15 +0200 (CEST)\n"
      "Received: from a.example.org (a.example.org [192.0.2.1])\n"
      "\tby b.example.net (Postfix) with ESMTP id 2A2B3C4D5E6\n"
      "\tfor <user@example.com>; Fri, 17 May 2024 10:30:12 +0200 (CEST)\n"
      "X-purgate-ID: 123456::1715934615-12AB34CD-56EF7890/0/0\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "expurgate_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->delta_s, 3);
}

TEST(ReadClocks, TakesALocalClockAtTheOffsetOfDate) {
  const std::string message =
      "Date: Thu, 01 Aug 2002 10:51:58 +0200\n"
      "Message-Id: <20020801105156.73fb7f9f.user@example.org>\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "sylpheed_message_id");
  ASSERT_NE(clock, nullptr);
  ASSERT_TRUE(clock->utc.has_value());
  EXPECT_EQ(to_rfc3339(*clock->utc), "2002-08-01T08:51:56Z");
  EXPECT_EQ(clock->delta_s, -2);
  EXPECT_EQ(clock->implied_offset_s, 2 * 3'600);
  EXPECT_EQ(clock->field_name, "Message-Id");
}

TEST(ReadClocks, ShowsTheOffsetOfAMachineWhoseDateNamesAnother) {
  const std::string message =
      "Date: Thu, 01 Aug 2002 08:51:58 +0000\n"
      "Message-ID: <20020801142156.73fb7f9f.user@example.org>\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "sylpheed_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->implied_offset_s, 5 * 3'600 + 1'800);
  EXPECT_EQ(clock->delta_s, 5 * 3'600 + 1'800 - 2);
}

TEST(ReadClocks, LeavesALocalClockOpenWhenNothingTellsItsOffset) {
  const std::string message = "Message-ID: <20020801105156.73fb7f9f.user@example.org>\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "sylpheed_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_FALSE(clock->utc.has_value());
  EXPECT_FALSE(clock->delta_s.has_value());
  EXPECT_EQ(clock->reference, ClockReference::none);
}

TEST(ReadClocks, ReadsThePacificClockAtTheOffsetOfCalifornia) {
  const std::string message =
      "Date: Tue, 6 Mar 2007 02:10:30 +0900\n"
      "Message-ID: <f6a363400703050910y1234abcdm5678ef90abcd1234@mail.gmail.com>\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "gmail_web_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(to_rfc3339(clock->utc.value()), "2007-03-05T17:10:00Z");
  EXPECT_EQ(clock->delta_s, -30);
}

TEST(ReadClocks, ReadsWhatOnlyTheNamedClientMakesSure) {
  const std::string id = "Message-ID: <200208281615.18731@example.org>\n";
  const std::string date = "Date: Wed, 28 Aug 2002 16:15:18 +0200\n";
  const std::string named = date + id + "User-Agent: KMail/1.4.2\n\nx\n";
  const std::string nameless = date + id + "\nx\n";
  const Report from_kmail = analyze(named);
  ASSERT_NE(find(from_kmail, "kmail_message_id"), nullptr);
  EXPECT_EQ(find(from_kmail, "kmail_message_id")->delta_s, 0);
  const Report from_nobody = analyze(nameless);
  EXPECT_EQ(find(from_nobody, "kmail_message_id"), nullptr);
}

TEST(ReadClocks, LeavesAnAmbiguousIdToPostfixUnlessMuttIsNamed) {
  const std::string fields =
      "Date: Fri, 19 May 2000 21:55:02 -0400\n"
      "Message-ID: <20000519215502.A24482@example.org>\n";
  const std::string named = fields + "X-Mailer: Mutt 1.0us\n\nx\n";
  const std::string nameless = fields + "\nx\n";
  const Report from_mutt = analyze(named);
  EXPECT_NE(find(from_mutt, "mutt_1_2_message_id"), nullptr);
  const Report from_postfix = analyze(nameless);
  EXPECT_EQ(find(from_postfix, "mutt_1_2_message_id"), nullptr);
  EXPECT_NE(find(from_postfix, "postfix_made_message_id"), nullptr);
}

TEST(ReadClocks, PointsAtTheBoundaryInTheMessage) {
  const std::string boundary = "----=_Part_1_2.1696513402424";
  const std::string message =
      "Date: Thu, 05 Oct 2023 13:43:22 +0000\n"
      "Content-Type: multipart/mixed; boundary=\"" +
      boundary + "\"\n\n--" + boundary + "\n\nx\n--" + boundary + "--\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "javamail_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->place, ClockPlace::boundary);
  EXPECT_EQ(clock->field_name.data(), nullptr);
  EXPECT_EQ(clock->token.data(), message.data() + message.find(boundary));
  EXPECT_EQ(clock->delta_s, 0);
}

TEST(ReadClocks, SaysThatAForgedFiletimeIsImpossible) {
  const std::string message =
      "Date: Tue, 17 Sep 2002 02:27:40 +0000\n"
      "Message-ID: <00005f670a47$00002b4f$00007773@example.com>\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "outlook_message_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_TRUE(clock->reading.impossible);
  EXPECT_GT(clock->delta_s.value(), 86'400);
}

TEST(ReadClocks, KnowsWhetherAServersMessageIdIsThatOfItsLine) {
  const auto message = [](std::string_view id) {
    return "Received: from a.example.org (a.example.org [192.0.2.1])\n"
           "\tby mx.example.net (Postfix) with ESMTP id " +
           std::string(id) +
           "\n\tfor <user@example.net>; Tue, 14 Mar 2023 03:05:26 +0000 (UTC)\n"
           "Date: Tue, 14 Mar 2023 03:05:26 +0000\n"
           "Message-Id: <20230314030526.C007144F57@mx.example.net>\n\nx\n";
  };
  const std::string same = message("C007144F57");
  const std::string other = message("C007144F58");
  const Report genuine = analyze(same);
  const Report foreign = analyze(other);
  EXPECT_EQ(find(genuine, "postfix_made_message_id")->reading.check_held, true);
  EXPECT_EQ(find(foreign, "postfix_made_message_id")->reading.check_held, false);
}

TEST(DecodeToken, PutsReadingsOfTheFutureLast) {
  constexpr std::string_view k_token = "201907161552152486";
  constexpr Instant k_now{1'764'331'200, 0};  // 2025-11-28
  const Clocks plain = decode_token(k_token);
  const Clocks ordered = decode_token(k_token, k_now);
  ASSERT_EQ(ordered.size(), plain.size());
  EXPECT_GT(plain.front().reading.wall.seconds, k_now.seconds);
  EXPECT_LT(ordered.front().reading.wall.seconds, k_now.seconds);
  EXPECT_GT(ordered.back().reading.wall.seconds, k_now.seconds);
}

TEST(ReadClocks, HoldsTheOlderIdOfRzmtaAgainstNothing) {
  const std::string message =
      "Received: from a.example.org (a.example.org [192.0.2.1])\n"
      "\tby post.example.com (fruni mo38) (RZmta 16.18)\n"
      "\twith ESMTP id a012b3k4C9eVVA; Mon, 12 May 2008 14:40:31 +0200 (MEST)\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "rzmta_older_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->reference, ClockReference::none);
  EXPECT_FALSE(clock->delta_s.has_value());
}

TEST(ReadClocks, ReadsAnAddressBesideTheTime) {
  const std::string message =
      "Received: from a.example.org (unverified [192.0.2.1]) by mx.example.net\n"
      " (Clearswift SMTPRS 5.6.0) with ESMTP id <Td858e8c322c000024212a4@mx.example.net>;\n"
      " Wed, 12 Jun 2019 16:23:05 +0800\n\nx\n";
  const Report report = analyze(message);
  const Clock* clock = find(report, "clearswift_id");
  ASSERT_NE(clock, nullptr);
  EXPECT_EQ(clock->reading.ip, IpAddress::parse("192.0.2.66"));
  EXPECT_EQ(clock->implied_offset_s, 8 * 3'600);
  EXPECT_EQ(clock->delta_s, 0);
}

}  // namespace
}  // namespace forensics
