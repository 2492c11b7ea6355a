#include "libforensics/clocks/id_shapes.h"

#include <gtest/gtest.h>

#include "libforensics/clocks/digits.h"
#include "libforensics/clocks/id_sides.h"

namespace forensics {
namespace {

std::string text(std::optional<Instant> instant) {
  return instant ? to_rfc3339(*instant) : "none";
}

TEST(SplitId, KnowsAnIdWithoutAHost) {
  EXPECT_EQ(split_id("a@b@example.org").left, "a@b");
  EXPECT_EQ(split_id("a@b@example.org").right, "example.org");
  EXPECT_EQ(split_id("a").left, "a");
  EXPECT_EQ(split_id("a").right.data(), nullptr);
  EXPECT_NE(split_id("a@").right.data(), nullptr);
}

TEST(ReadShortCalendar, DoesNotTakeAYearForACentury) {
  EXPECT_EQ(text(read_short_calendar("200310153015")), "2020-03-10T15:30:15Z");
  EXPECT_EQ(text(read_short_calendar("190310153015")), "2019-03-10T15:30:15Z");
  EXPECT_EQ(text(read_short_calendar("9606061550")), "1996-06-06T15:50:00Z");
  EXPECT_EQ(text(read_short_calendar("20031015301")), "none");
  EXPECT_EQ(text(read_short_calendar("201310153015")), "none");
}

TEST(ReadEpoch, RefusesWhatNoClockCounts) {
  EXPECT_EQ(text(read_epoch_s("1028403944")), "2002-08-03T19:45:44Z");
  EXPECT_EQ(text(read_epoch_ms("1696513402424")), "2023-10-05T13:43:22.424Z");
  EXPECT_EQ(text(read_epoch_s("9999999999999999999")), "none");
  EXPECT_EQ(text(read_epoch_s("")), "none");
}

TEST(ReadHexMicros, RefusesMoreMicrosecondsThanASecondHas) {
  EXPECT_EQ(text(read_hex_micros("5d4c32e8f423f")), "2019-08-08T14:34:16.999999Z");
  EXPECT_EQ(text(read_hex_micros("5d4c32e8f4240")), "none");
  EXPECT_EQ(text(read_hex_micros("5d4c32e8")), "none");
}

TEST(ReadFiletime, JoinsTwoHalves) {
  EXPECT_EQ(text(read_filetime("01C24A00", "1E226060")), "2002-08-22T17:19:48.582Z");
  EXPECT_EQ(text(read_filetime("01C24A0", "1E226060")), "none");
}

TEST(Accept, GatesByTheTimeOfMail) {
  const Instant early = from_epoch_s(0);
  ClockReading gated;
  EXPECT_FALSE(accept(gated, early));
  EXPECT_FALSE(accept(gated, std::nullopt));
  ClockReading certain;
  EXPECT_TRUE(accept_certain(certain, early));
  EXPECT_TRUE(certain.impossible);
}

TEST(ReadGoogleId, BelievesAMachineOnlyInItsYears) {
  ClockReading out;
  EXPECT_TRUE(read_google_id("001a114e6f58b68091055dae7b18", out));
  EXPECT_FALSE(read_google_id("001a114e6f58b68091055dae7b1", out));
  EXPECT_FALSE(read_google_id("001a114e6f58b6809106a0ae7b18", out));
}

TEST(IsIdOfAHop, IsUnknownWithoutHops) {
  EXPECT_EQ(is_id_of_a_hop(nullptr, "x"), std::nullopt);
  Chain chain;
  EXPECT_EQ(is_id_of_a_hop(&chain, "x"), std::nullopt);
  chain.hops.emplace_back().id = "x";
  EXPECT_EQ(is_id_of_a_hop(&chain, "x"), true);
  EXPECT_EQ(is_id_of_a_hop(&chain, "y"), false);
}

TEST(IsIdOfAHop, WantsAServerOfTheDomainWhereOneIsKnown) {
  Chain chain;
  chain.hops.emplace_back().id = "x";
  EXPECT_EQ(is_id_of_a_hop(&chain, "x", "mail.example.com"), true);
  chain.hops.back().by.name = "mx.example.org";
  EXPECT_EQ(is_id_of_a_hop(&chain, "x", "mail.example.org"), true);
  EXPECT_EQ(is_id_of_a_hop(&chain, "x", "localhost"), true);
  EXPECT_EQ(is_id_of_a_hop(&chain, "x", "mail.example.com"), false);
}

}  // namespace
}  // namespace forensics
