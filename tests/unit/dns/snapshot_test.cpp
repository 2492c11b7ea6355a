#include "libforensics/dns/snapshot.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/dns/asker.h"
#include "libforensics/dns/internal/rfc3339.h"

namespace forensics {
namespace {

constexpr std::string_view k_head = R"({"format":"forensics-dns","version":1})"
                                    "\n";

DnsSnapshot read(std::string_view lines) {
  auto snapshot = read_snapshot(std::string(k_head) + std::string(lines));
  EXPECT_TRUE(snapshot) << (snapshot ? "" : snapshot.error().message);
  return snapshot ? std::move(*snapshot) : DnsSnapshot{};
}

std::string error_of(std::string_view text) {
  const auto snapshot = read_snapshot(text);
  EXPECT_FALSE(snapshot);
  return snapshot ? "" : snapshot.error().message;
}

Instant at(std::int64_t seconds) {
  return {seconds, 0};
}

constexpr std::string_view k_two_ages =
    R"({"QNAME":"a.test.","QTYPE":"A","status":"NXDOMAIN","time":"2020-01-01T00:00:00Z"})"
    "\n"
    R"({"QNAME":"a.test.","QTYPE":"A","status":"NOERROR","time":"2022-01-01T00:00:00Z",)"
    R"("answerRRs":[{"NAME":"a.test.","TYPE":"A","TTL":60,"rdata":"192.0.2.1"}]})";

TEST(Snapshot, WritesAgainWhatItRead) {
  const std::string text =
      R"({"format":"forensics-dns","version":1,"created":"2026-11-21T19:10:11Z","tool":"t",)"
      R"("resolver":"127.0.0.1@5353","dnssec":"validated"})"
      "\n"
      R"({"QNAME":"a.test.","QTYPE":"A","status":"NXDOMAIN","time":"2020-01-01T00:00:00Z",)"
      R"("dnssec":"secure","neg_ttl":60})"
      "\n"
      R"({"QNAME":"a.test.","QTYPE":"MX","status":"NOERROR","time":"2020-01-01T00:00:00.5Z",)"
      R"("time_last":"2021-01-01T00:00:00Z","dnssec":"bogus","why_bogus":"no DS",)"
      R"("answerRRs":[{"NAME":"a.test.","TYPE":"CNAME","TTL":5,"rdata":"b.test."},)"
      R"({"NAME":"b.test.","TYPE":"MX","TTL":0,"rdata":"10 mx.test."}],"source":"live"})"
      "\n"
      R"({"QNAME":"a.test.","QTYPE":"TXT","status":"NOERROR","dnssec":"unchecked",)"
      R"("answerRRs":[{"NAME":"a.test.","TYPE":"TXT","rdata":["one \\\\ \"two\"","","\\000\\255"]}]})"
      "\n";
  auto snapshot = read_snapshot(text);
  ASSERT_TRUE(snapshot) << snapshot.error().message;
  const std::string once = snapshot_text(*snapshot);
  EXPECT_EQ(snapshot_text(*read_snapshot(once)), once);
  EXPECT_NE(once.find(R"("rdata":["one \\\\ \"two\"","","\\000\\255"])"), std::string::npos);
  EXPECT_NE(once.find(R"("rdata":"10 mx.test.")"), std::string::npos);
  const DnsLookup txt = snapshot->look_up("a.test", DnsType::txt, std::nullopt);
  ASSERT_EQ(txt.answer->records.size(), 1U);
  EXPECT_THAT(txt.answer->records[0].text()->strings,
              testing::ElementsAre("one \\ \"two\"", "", std::string("\0\xFF", 2)));
}

TEST(Snapshot, AnswersAsOfAnInstant) {
  const DnsSnapshot snapshot = read(k_two_ages);
  const auto then = snapshot.look_up("a.test", DnsType::a, at(1'600'000'000));
  EXPECT_EQ(then.answer->status, DnsStatus::nx_domain);
  EXPECT_FALSE(then.anachronistic);
  EXPECT_EQ(snapshot.look_up("a.test", DnsType::a, at(1'700'000'000)).answer->status,
            DnsStatus::data);
  EXPECT_EQ(snapshot.look_up("a.test", DnsType::a, std::nullopt).answer->status, DnsStatus::data);
}

TEST(Snapshot, MarksAnAnswerThatIsOnlyKnownFromLater) {
  const auto lookup = read(k_two_ages).look_up("a.test", DnsType::a, at(1'500'000'000));
  EXPECT_TRUE(lookup.anachronistic);
}

TEST(Snapshot, PrefersTheIntervalThatCoversTheInstant) {
  const DnsSnapshot snapshot =
      read(R"({"QNAME":"a.test.","QTYPE":"A","status":"NXDOMAIN","time":"2020-01-01T00:00:00Z",)"
           R"("time_last":"2024-01-01T00:00:00Z"})"
           "\n"
           R"({"QNAME":"a.test.","QTYPE":"A","status":"SERVFAIL","time":"2021-01-01T00:00:00Z"})");
  EXPECT_EQ(snapshot.look_up("a.test", DnsType::a, at(1'680'000'000)).answer->status,
            DnsStatus::nx_domain);
}

TEST(Snapshot, DoesNotAnswerWhatNobodyAsked) {
  const DnsSnapshot snapshot = read(k_two_ages);
  EXPECT_EQ(snapshot.look_up("a.test", DnsType::txt, std::nullopt).answer->status,
            DnsStatus::not_asked);
  EXPECT_EQ(snapshot.look_up("b.test", DnsType::a, std::nullopt).answer->status,
            DnsStatus::not_asked);
}

TEST(Snapshot, SaysWhichLineIsNone) {
  const std::string head(k_head);
  EXPECT_EQ(error_of(""), "an empty file is no DNS snapshot");
  EXPECT_EQ(error_of("{}"), "line 1: not the head of a DNS snapshot");
  EXPECT_EQ(error_of(R"({"format":"forensics-dns","version":2})"),
            "line 1: a version that this program does not know");
  EXPECT_EQ(error_of(head + "[1]"), "line 2: no JSON object");
  EXPECT_EQ(error_of(head + R"({"QNAME":"a.","QTYPE":"A","status":"MAYBE"})"),
            "line 2: status is none that we know");
  EXPECT_EQ(
      error_of(head +
               R"({"QNAME":"a.","QTYPE":"A","status":"NODATA","time":"2020-02-30T00:00:00Z"})"),
      "line 2: a time is not as RFC 3339 with Z");
  EXPECT_EQ(error_of(head + R"({"QNAME":"a.","QTYPE":"A","status":"NOERROR","answerRRs":[)"
                            R"({"NAME":"a.","TYPE":"A","rdata":"2001:db8::1"}]})"),
            "line 2: rdata does not fit its TYPE");
}

TEST(Snapshot, PassesOverTypesThatItDoesNotKnow) {
  EXPECT_TRUE(read(R"({"QNAME":"a.","QTYPE":"TLSA","status":"NODATA"})").answers().empty());
}

TEST(Snapshot, SurvivesDeepNesting) {
  EXPECT_EQ(error_of(std::string(k_head) + std::string(100'000, '[')), "line 2: no JSON object");
}

TEST(DnsAsker, ListsEachMissingQuestionOnce) {
  const EmptyDnsView view;
  DnsAsker asker(view);
  (void)asker.ask("A.test.", DnsType::a);
  (void)asker.ask("a.test", DnsType::a);
  (void)asker.ask("a.test", DnsType::aaaa);
  EXPECT_THAT(asker.missing(), testing::ElementsAre(DnsQuestion{"a.test", DnsType::a},
                                                    DnsQuestion{"a.test", DnsType::aaaa}));
  EXPECT_EQ(asker.asked(), 3U);
}

TEST(DnsAsker, DoesNotAskForWhatDnsCannotCarry) {
  const EmptyDnsView view;
  DnsAsker asker(view);
  EXPECT_EQ(asker.ask("a..test", DnsType::a).status, DnsStatus::nx_domain);
  EXPECT_TRUE(asker.missing().empty());
}

TEST(DnsAsker, RemembersThatAnAnswerIsOfAnotherTime) {
  const DnsSnapshot snapshot = read(k_two_ages);
  DnsAsker asker(snapshot, at(1'500'000'000));
  (void)asker.ask("a.test", DnsType::a);
  EXPECT_TRUE(asker.anachronistic());
  EXPECT_FALSE(asker.bogus());
}

TEST(ReadRfc3339, TakesUtcOnly) {
  EXPECT_EQ(internal::read_rfc3339("1970-01-02T00:00:01Z"), at(86'401));
  EXPECT_EQ(internal::read_rfc3339("1970-01-01T00:00:00.25Z"), (Instant{0, 250'000'000}));
  EXPECT_FALSE(internal::read_rfc3339("1970-01-01T00:00:00+00:00"));
  EXPECT_FALSE(internal::read_rfc3339("1970-13-01T00:00:00Z"));
  EXPECT_FALSE(internal::read_rfc3339("1970-01-01T00:00:00.Z"));
}

}  // namespace
}  // namespace forensics
