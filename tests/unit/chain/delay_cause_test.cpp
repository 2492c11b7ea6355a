#include "libforensics/chain/delay_cause.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

Hop hop(std::string_view by, std::string_view family = "generic") {
  Hop out;
  out.by.name = by;
  out.family = family;
  return out;
}

TEST(ReadDelay, HasNothingToExplainUnderAMinute) {
  EXPECT_EQ(read_delay(hop("a.example.org"), hop("b.example.net"), 30, {}).cause,
            DelayCause::transit);
  EXPECT_EQ(read_delay(hop("a.example.org"), hop("b.example.net"), -30, {}).cause,
            DelayCause::transit);
}

TEST(ReadDelay, NamesTimeThatRunsBackwards) {
  EXPECT_EQ(read_delay(hop("a.example.org"), hop("b.example.net"), -61, {}).cause,
            DelayCause::runs_backwards);
}

TEST(ReadDelay, KnowsALoopThroughAContentFilter) {
  Hop newer = hop("mx.example.org", "postfix");
  newer.from.ip_scope = IpScope::loopback;
  EXPECT_EQ(read_delay(newer, hop("mx.example.org", "postfix"), 20, {}).cause,
            DelayCause::content_filter);
  EXPECT_EQ(read_delay(hop("mx.example.org"), hop("localhost", "amavis"), 400, {}).cause,
            DelayCause::content_filter);
}

TEST(ReadDelay, KnowsAFilterByWhatItCallsItself) {
  Hop newer = hop("mx.example.org", "postfix");
  newer.from.ip_scope = IpScope::private_;
  newer.from.ip = IpAddress::parse("10.1.2.3");
  Hop filter = hop("scan.example.org");
  filter.by.software = "ClamSMTP";
  EXPECT_EQ(read_delay(newer, filter, 90, {}).cause, DelayCause::content_filter);
  EXPECT_EQ(read_delay(filter, hop("mx.example.org", "postfix"), 90, {}).cause,
            DelayCause::content_filter);
}

TEST(ReadDelay, AsksNoFilterWhyItWaitedForAnotherSite) {
  // What a filter sends out to the world waits on the world.
  Hop newer = hop("mx.example.net", "postfix");
  newer.from.ip_scope = IpScope::public_;
  newer.from.ip = IpAddress::parse("198.51.100.2");
  EXPECT_EQ(read_delay(newer, hop("localhost", "amavis"), 5000, {}).cause, DelayCause::unexplained);
}

TEST(ReadDelay, TakesASubmissionOnOneMachineForNoFilter) {
  Hop newer = hop("pc.example.org", "sendmail");
  newer.from.ip_scope = IpScope::loopback;
  Hop older = hop("pc.example.org", "sendmail");
  older.kind = HopKind::local;
  EXPECT_EQ(read_delay(newer, older, 1, {.at_edge = false, .passed_list = true}).cause,
            DelayCause::transit);
}

TEST(ReadDelay, KnowsAQueueRunOfSendmail) {
  const Hop sender = hop("out.example.net", "sendmail");
  const DelayReading later = read_delay(hop("mx.example.org"), sender, 3610, {});
  EXPECT_EQ(later.cause, DelayCause::retry);
  EXPECT_EQ(later.schedule, "sendmail");
  EXPECT_EQ(later.attempt, 4);
}

TEST(ReadDelay, KnowsTheRetriesOfExchange) {
  const Hop sender = hop("out.example.net", "exchange-hub");
  const DelayReading later =
      read_delay(hop("mx.example.org"), sender, 65, {.at_edge = true, .passed_list = false});
  EXPECT_EQ(later.cause, DelayCause::greylisting);
  EXPECT_EQ(later.schedule, "exchange");
}

TEST(DelayCauses, HaveNamesOfTheirOwn) {
  EXPECT_EQ(delay_cause_name(DelayCause::unknown), "unknown");
  EXPECT_EQ(delay_cause_name(DelayCause::skewed_clock), "skewed_clock");
  EXPECT_EQ(delay_cause_name(DelayCause::unexplained), "unexplained");
}

TEST(ReadDelay, KnowsAMailboxThatWasReadLater) {
  Hop newer = hop("home.example.org", "fetchmail");
  newer.kind = HopKind::mail_fetch;
  EXPECT_EQ(read_delay(newer, hop("mx.example.net"), 40'000, {}).cause, DelayCause::retrieval);
}

TEST(ReadDelay, KnowsAListServer) {
  const Hop list = hop("lists.example.org");
  EXPECT_EQ(read_delay(list, list, 90'000, {.at_edge = false, .passed_list = true}).cause,
            DelayCause::list_server);
  EXPECT_EQ(read_delay(list, list, 90'000, {}).cause, DelayCause::unexplained);
}

TEST(ReadDelay, TakesAFirstRetryAtTheEdgeForGreylisting) {
  const Hop sender = hop("out.example.net", "postfix");
  const DelayReading at_edge =
      read_delay(hop("mx.example.org"), sender, 310, {.at_edge = true, .passed_list = false});
  EXPECT_EQ(at_edge.cause, DelayCause::greylisting);
  EXPECT_EQ(at_edge.attempt, 1);
  EXPECT_EQ(at_edge.schedule, "postfix");
  EXPECT_EQ(read_delay(hop("mx.example.org"), sender, 310, {}).cause, DelayCause::retry);
}

TEST(ReadDelay, SaysSoWhenNothingFits) {
  EXPECT_EQ(read_delay(hop("mx.example.org"), hop("out.example.net", "postfix"), 100, {}).cause,
            DelayCause::unexplained);
  EXPECT_EQ(read_delay(hop("mx.example.org"), hop("out.example.net", "sendmail"), 700, {}).cause,
            DelayCause::unexplained);
  EXPECT_EQ(read_delay(hop("mx.example.org"), hop("out.example.net", "communigate"), 900, {}).cause,
            DelayCause::unexplained);
}

TEST(RetrySchedules, AreThoseOfTheServersSources) {
  EXPECT_EQ(postfix_attempt(300), 1);
  EXPECT_EQ(postfix_attempt(900), 2);
  EXPECT_EQ(postfix_attempt(2100), 3);
  EXPECT_EQ(postfix_attempt(120), 0);
  EXPECT_EQ(exim_attempt(900), 1);
  EXPECT_EQ(exim_attempt(7200), 8);
  EXPECT_EQ(exim_attempt(10'800), 9);
  EXPECT_EQ(exim_attempt(1200), 0);
  EXPECT_EQ(qmail_attempt(400), 1);
  EXPECT_EQ(qmail_attempt(1600), 2);
  EXPECT_EQ(qmail_attempt(3605), 3);
  EXPECT_EQ(qmail_attempt(6400), 4);
  EXPECT_EQ(qmail_attempt(10'000), 5);
  EXPECT_EQ(qmail_attempt(800), 0);
  EXPECT_EQ(exchange_attempt(61), 1);
  EXPECT_EQ(exchange_attempt(240), 4);
  EXPECT_EQ(exchange_attempt(545), 5);    // 4 tries a minute apart, then 5 min
  EXPECT_EQ(exchange_attempt(2040), 10);  // six of those
  EXPECT_EQ(exchange_attempt(2640), 11);  // then every 10 min
  EXPECT_EQ(exchange_attempt(400), 0);
  EXPECT_EQ(sendmail_attempt(900), 1);
  EXPECT_EQ(sendmail_attempt(1770), 2);
  EXPECT_EQ(sendmail_attempt(3630), 4);
  EXPECT_EQ(sendmail_attempt(450), 0);
  EXPECT_EQ(sendmail_attempt(60), 0);
}

TEST(RetrySchedules, EndWithoutAMatchAfterDays) {
  for (int (*attempt)(std::int64_t) noexcept :
       {postfix_attempt, exim_attempt, qmail_attempt, exchange_attempt, sendmail_attempt}) {
    EXPECT_EQ(attempt(90 * 86'400), 0);
    EXPECT_EQ(attempt(0), 0);
  }
}

}  // namespace
}  // namespace forensics
