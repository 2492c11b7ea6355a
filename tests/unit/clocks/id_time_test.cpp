#include "libforensics/clocks/id_time.h"

#include <gtest/gtest.h>

#include "libforensics/clocks/decoder.h"

namespace forensics {
namespace {

// The id was made 2023-08-11T05:02:42Z.
std::string sendmail_line(std::string_view stamp) {
  return "from a.example.net (a.example.net [192.0.2.7]) by mx.example.org (8.17.1/8.17.1) with "
         "ESMTPS id 37B52g7E014839; " +
         std::string(stamp);
}

TEST(ReadIdClock, ReadsTheIdOfALineThatStandsAlone) {
  const std::string line = sendmail_line("Fri, 11 Aug 2023 05:02:43 +0000");
  const Hop hop = parse_received(line);
  const std::optional<Clock> clock = read_id_clock(hop);
  ASSERT_TRUE(clock);
  EXPECT_EQ(clock->decoder->id, "sendmail_queue_id");
  EXPECT_EQ(clock->utc->seconds, 1'691'730'162);
  EXPECT_EQ(clock->delta_s, -1);
  EXPECT_EQ(id_modulo_s(*clock), 1'893'456'000);
  EXPECT_FALSE(is_id_clock_conflict(*clock));
}

// AIX counts processes to 67,108,863.
TEST(ReadIdClock, ReadsAProcessOfEightDigits) {
  const Hop hop = parse_received(
      "from a.example.net (a.example.net [192.0.2.7]) by mx.example.org (8.14.9/8.14.9/NCO v10.0) "
      "with ESMTP id x99ExbKJ42533202; Wed, 9 Oct 2019 14:59:37 GMT");
  const std::optional<Clock> clock = read_id_clock(hop);
  ASSERT_TRUE(clock);
  EXPECT_EQ(clock->delta_s, 0);
}

TEST(ReadIdClock, IsNothingWhereTheIdHidesNone) {
  EXPECT_FALSE(read_id_clock(parse_received("from a.example by b.example with SMTP")));
  EXPECT_FALSE(read_id_clock(
      parse_received("from a.example by b.example (Postfix) with ESMTP id 5134943C34")));
}

TEST(IsIdClockConflict, GrantsAFilterADayBeforeTheStampAndNobodyAnHourAfter) {
  const auto conflict = [](std::string_view stamp) {
    const std::string line = sendmail_line(stamp);
    return is_id_clock_conflict(*read_id_clock(parse_received(line)));
  };
  EXPECT_FALSE(conflict("Fri, 11 Aug 2023 15:02:42 +0000"));
  EXPECT_TRUE(conflict("Sat, 12 Aug 2023 06:02:42 +0000"));
  EXPECT_TRUE(conflict("Fri, 11 Aug 2023 04:00:00 +0000"));
  EXPECT_FALSE(conflict("never"));
}

TEST(IdClockOf, FindsTheClockOfAHop) {
  const std::string message =
      "Received: from b.example.net (b.example.net [192.0.2.8]) by mx.example.com (Postfix) with "
      "ESMTP id 5134943C34; Fri, 11 Aug 2023 05:02:50 +0000 (UTC)\n"
      "Received: " +
      sendmail_line("Fri, 11 Aug 2023 05:02:43 +0000") + "\n\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  const Clocks clocks = read_clocks(headers, MimeTree{}, chain);
  EXPECT_EQ(id_clock_of(clocks, 0), nullptr);
  ASSERT_NE(id_clock_of(clocks, 1), nullptr);
  EXPECT_EQ(id_clock_of(clocks, 1)->token, "37B52g7E014839");
  EXPECT_EQ(id_clock_of(clocks, 1, ClockPlace::x_received_id), nullptr);
}

}  // namespace
}  // namespace forensics
