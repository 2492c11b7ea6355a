#include "libforensics/chain/clock_note.h"

#include <gtest/gtest.h>

#include <deque>

#include "libforensics/base/limits.h"
#include "libforensics/chain/chain.h"

namespace forensics {
namespace {

struct Stamped {
  std::string_view host;
  std::optional<std::int64_t> at;
};

// Newest first. They are kept: notes outlive the call that makes them.
const std::vector<Hop>& hops_at(const std::vector<Stamped>& stamps) {
  static std::deque<std::vector<Hop>> kept;
  std::vector<Hop>& hops = kept.emplace_back(stamps.size());
  for (std::size_t i = 0; i < stamps.size(); ++i) {
    hops[i].index = static_cast<std::uint32_t>(i);
    hops[i].by.name = stamps[i].host;
    if (!stamps[i].at) continue;
    hops[i].date.instant = Instant{*stamps[i].at, 0};
    hops[i].date.zone_offset_s = 0;
  }
  return hops;
}

TEST(FindWrongClocks, IsSilentWhereTimeRunsForward) {
  EXPECT_TRUE(find_wrong_clocks(hops_at({{"c", 1000}, {"b", 990}, {"a", 940}})).empty());
  EXPECT_TRUE(find_wrong_clocks(hops_at({{"b", 1000}, {"a", 1050}})).empty());
  EXPECT_TRUE(find_wrong_clocks(hops_at({{"b", 90'000}, {"a", 50}})).empty());
  EXPECT_TRUE(find_wrong_clocks({}).empty());
}

TEST(FindWrongClocks, NamesTheHostBetweenTwoThatAgree) {
  const auto ahead = find_wrong_clocks(hops_at({{"c", 1000}, {"b", 5000}, {"a", 990}}));
  ASSERT_EQ(ahead.size(), 1U);
  EXPECT_EQ(ahead[0].hop, 1U);
  EXPECT_EQ(ahead[0].host, "b");
  EXPECT_EQ(ahead[0].at_least_s, 4000);
  EXPECT_EQ(ahead[0].skew_s, 4005);
  EXPECT_EQ(ahead[0].legs, 2U);
  EXPECT_EQ(ahead[0].against, 0U);
  EXPECT_TRUE(ahead[0].certain);
  const auto behind = find_wrong_clocks(hops_at({{"c", 5000}, {"b", 1000}, {"a", 4990}}));
  ASSERT_EQ(behind.size(), 1U);
  EXPECT_EQ(behind[0].at_least_s, -3990);
  EXPECT_EQ(behind[0].skew_s, -3995);
  EXPECT_EQ(behind[0].against, 2U);
}

TEST(FindWrongClocks, NamesTheNewestHostWhenTheOlderOnesAgree) {
  const auto notes = find_wrong_clocks(hops_at({{"home", 1000}, {"mx", 5000}, {"out", 4995}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "home");
  EXPECT_EQ(notes[0].skew_s, -4000);
  EXPECT_EQ(notes[0].legs, 1U);
  EXPECT_TRUE(notes[0].certain);
}

TEST(FindWrongClocks, NamesTheOldestHostWhenTheNewerOnesAgree) {
  const auto notes = find_wrong_clocks(hops_at({{"store", 1010}, {"mx", 1000}, {"pc", 5000}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "pc");
  EXPECT_EQ(notes[0].skew_s, 4000);
  EXPECT_TRUE(notes[0].certain);
}

TEST(FindWrongClocks, TakesAllHopsOfAHostForOneClock) {
  // The middle host loops through a filter: three stamps of one clock against two of others.
  const auto notes = find_wrong_clocks(
      hops_at({{"store", 1003}, {"mx", 5002}, {"MX.", 5001}, {"mx", 5000}, {"out", 990}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hops, (std::vector<std::uint32_t>{1, 2, 3}));
  EXPECT_EQ(notes[0].legs, 2U);
  EXPECT_TRUE(notes[0].certain);
}

TEST(FindWrongClocks, JoinsTheLegsOfAHostThatIsPassedTwice) {
  const auto notes = find_wrong_clocks(
      hops_at({{"d", 1030}, {"b", 5020}, {"c", 1010}, {"b", 5000}, {"a", 990}, {"pc", 980}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "b");
  EXPECT_EQ(notes[0].hops, (std::vector<std::uint32_t>{1, 3}));
  EXPECT_EQ(notes[0].legs, 4U);
  EXPECT_EQ(notes[0].skew_s, 4000);  // between 5020 - 1030 and 5020 - 1010
}

TEST(FindWrongClocks, NamesTwoHostsThatAreBothWrong) {
  const auto notes =
      find_wrong_clocks(hops_at({{"e", 1040}, {"d", 9000}, {"c", 1020}, {"b", 100}, {"a", 1000}}));
  ASSERT_EQ(notes.size(), 2U);
  EXPECT_EQ(notes[0].host, "d");
  EXPECT_GT(notes[0].skew_s, 0);
  EXPECT_EQ(notes[1].host, "b");
  EXPECT_LT(notes[1].skew_s, 0);
}

TEST(FindWrongClocks, LeavesItOpenWhenOnlyTwoStampsDisagree) {
  const auto notes = find_wrong_clocks(hops_at({{"b", 1000}, {"a", 5000}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hop, 1U);
  EXPECT_EQ(notes[0].against, 0U);
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, LeavesItOpenWhereALongWayHidesWhich) {
  // An hour's wait and a newest clock two minutes behind, or the middle one two minutes ahead.
  const auto notes = find_wrong_clocks(hops_at({{"c", 3480}, {"b", 3600}, {"a", 0}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, TakesAProviderOnTheReadersSideForRight) {
  const std::vector<Stamped> stamps = {{"mx.google.com", 1000}, {"out.example.net", 5000}};
  const auto notes = find_wrong_clocks(hops_at(stamps), {Zone::edge, Zone::claimed});
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "out.example.net");
  EXPECT_TRUE(notes[0].certain);
  // Below the edge the name is anybody's.
  EXPECT_FALSE(find_wrong_clocks(hops_at(stamps), {Zone::claimed, Zone::claimed})[0].certain);
}

TEST(FindWrongClocks, SuspectsTheOneWhoFetchesBeforeTheServer) {
  std::vector<Hop> hops = hops_at({{"home", 1000}, {"mx", 5000}});
  hops[0].kind = HopKind::mail_fetch;
  const auto notes = find_wrong_clocks(hops);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "home");
  EXPECT_EQ(notes[0].skew_s, -4000);
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, TakesAFetcherAndTheServerBesideItForOneClock) {
  // Two stamps of the computer at home against one of the provider: nothing tells which is wrong.
  std::vector<Hop> hops = hops_at({{"home.example.org", 1000}, {"localhost", 1000}, {"mx", 1106}});
  hops[0].from.ip_scope = IpScope::loopback;
  hops[1].kind = HopKind::mail_fetch;
  const auto notes = find_wrong_clocks(hops);
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hops, (std::vector<std::uint32_t>{0, 1}));
  EXPECT_EQ(notes[0].skew_s, -106);
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, DoubtsManyStampsThatAreHoursOff) {
  // Invented lines: each is off by another amount.
  const auto notes = find_wrong_clocks(hops_at(
      {{"store", 100'010}, {"mx", 100'000}, {"x", 160'000}, {"y", 170'000}, {"z", 180'000}}));
  ASSERT_EQ(notes.size(), 3U);
  for (const ClockNote& note : notes) EXPECT_FALSE(note.certain) << note.host;
}

TEST(FindWrongClocks, DoubtsAStampThatFitsNowhereOnALongWay) {
  const auto notes =
      find_wrong_clocks(hops_at({{"c", 86'400}, {"b", 10'000}, {"a", 50'000}, {"pc", 40'000}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].host, "b");
  EXPECT_FALSE(notes[0].certain);
}

TEST(FindWrongClocks, SkipsHopsWithoutAStamp) {
  const auto notes =
      find_wrong_clocks(hops_at({{"d", 1000}, {"c", std::nullopt}, {"b", 5000}, {"a", 990}}));
  ASSERT_EQ(notes.size(), 1U);
  EXPECT_EQ(notes[0].hop, 2U);
}

TEST(FindWrongClocks, EndsSoonOnTheLongestChain) {
  std::vector<Hop> hops(limits::max_hops);
  for (std::size_t i = 0; i < hops.size(); ++i) {
    hops[i].index = static_cast<std::uint32_t>(i);
    hops[i].date.instant = Instant{static_cast<std::int64_t>(i) * 1000, 0};
    hops[i].date.zone_offset_s = 0;
  }
  EXPECT_EQ(find_wrong_clocks(hops).size(), hops.size() - 1);
}

std::string line(std::string_view from, std::string_view by, std::string_view time) {
  return "Received: from " + std::string(from) + " (" + std::string(from) +
         " [198.51.100.2])\r\n\tby " + std::string(by) +
         " (Postfix) with ESMTP id 5134943C34\r\n\tfor <a@example.org>; Mon,  3 Jul 2023 " +
         std::string(time) + " +0200 (CEST)\r\n";
}

TEST(BuildChain, ReadsADelayThatOneSkewedClockMakesAsSuch) {
  const std::string message = line("b.example.net", "c.example.org", "09:00:10") +
                              line("a.example.com", "b.example.net", "09:20:00") +
                              line("pc.example.com", "a.example.com", "09:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  ASSERT_EQ(chain.clock_notes.size(), 1U);
  EXPECT_EQ(chain.clock_notes[0].host, "b.example.net");
  EXPECT_EQ(chain.delays[0].seconds, -1190);
  EXPECT_EQ(chain.delays[0].reading.cause, DelayCause::skewed_clock);
  EXPECT_EQ(chain.delays[0].without_skew_s, 5);
  EXPECT_EQ(chain.delays[1].seconds, 1200);
  EXPECT_EQ(chain.delays[1].reading.cause, DelayCause::skewed_clock);
  EXPECT_EQ(chain.delays[1].without_skew_s, 5);
}

TEST(BuildChain, KeepsTheWaitThatIsLeftWithoutTheSkew) {
  const std::string message = line("b.example.net", "c.example.org", "12:00:10") +
                              line("a.example.com", "b.example.net", "11:58:00") +
                              line("pc.example.com", "a.example.com", "12:00:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.delays[1].reading.cause, DelayCause::skewed_clock);
  EXPECT_EQ(chain.delays[1].without_skew_s, 5);
  EXPECT_EQ(chain.delays[0].without_skew_s, 5);
}

TEST(BuildChain, LeavesABackwardDelayOpenWhereTwoClocksMayBeWrong) {
  const std::string message = line("a.example.com", "b.example.net", "09:00:00") +
                              line("pc.example.com", "a.example.com", "09:20:00") + "\r\n";
  const Headers headers = split_headers(message);
  const Chain chain = build_chain(headers);
  EXPECT_EQ(chain.delays[0].reading.cause, DelayCause::runs_backwards);
  EXPECT_FALSE(chain.delays[0].without_skew_s);
}

}  // namespace
}  // namespace forensics
