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
  EXPECT_EQ(read_delay(hop("mx.example.org"), hop("out.example.net", "sendmail"), 900, {}).cause,
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
  EXPECT_EQ(qmail_attempt(800), 0);
}

}  // namespace
}  // namespace forensics
