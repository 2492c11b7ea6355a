#include "libforensics/dns/resolver.h"

#include <algorithm>

#include <gtest/gtest.h>

namespace forensics {
namespace {

// A resolver in a world where time goes on only while one waits. Names say what becomes of them:
// "slow" never comes back, "bad" cannot be sent, "break" fails the wait.
class FakeBackend final : public DnsBackend {
 public:
  Result<Ticket> start(const DnsQuestion& question) override {
    if (question.name.starts_with("bad")) return fail(ErrorCode::cannot_read, "cannot send");
    starts.emplace_back(now_ms, question.name);
    flying.emplace_back(++last_, question.name);
    most = std::max(most, flying.size());
    return last_;
  }
  void cancel(Ticket ticket) override {
    std::erase_if(flying, [&](const auto& entry) { return entry.first == ticket; });
    ++cancelled;
  }
  Result<void> wait(std::uint32_t milliseconds, std::vector<Finished>& done) override {
    const auto comes = [](const auto& entry) { return !entry.second.starts_with("slow"); };
    const auto found = std::find_if(flying.begin(), flying.end(), comes);
    if (found == flying.end()) {
      now_ms += milliseconds;
      return {};
    }
    now_ms += 1;
    if (found->second.starts_with("break")) return fail(ErrorCode::cannot_read, "pipe broken");
    DnsAnswer answer;
    answer.status = DnsStatus::data;
    done.push_back({found->first, answer});
    flying.erase(found);
    return {};
  }

  DnsClock clock() {
    return {[this] {
              return Instant{1'000 + static_cast<std::int64_t>(now_ms / 1'000), 0};
            },
            [this] { return now_ms; }};
  }

  std::uint64_t now_ms{0};
  std::vector<std::pair<std::uint64_t, std::string>> starts;
  std::vector<std::pair<Ticket, std::string>> flying;
  std::size_t most{0};
  std::size_t cancelled{0};

 private:
  Ticket last_{0};
};

DnsQuestion question(std::string name) {
  return {std::move(name), DnsType::a};
}

TEST(DnsResolver, AsksEachQuestionOnce) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {});
  const auto answers = resolver.resolve({question("a.org"), question("b.org"), question("a.org")});
  ASSERT_EQ(answers.size(), 3U);
  EXPECT_EQ(answers[0].status, DnsStatus::data);
  EXPECT_EQ(answers[0].source, "live");
  EXPECT_EQ(answers[0], answers[2]);
  EXPECT_EQ(resolver.resolve({question("b.org")}).size(), 1U);
  EXPECT_EQ(resolver.asked(), 2U);
  EXPECT_EQ(backend.starts.size(), 2U);
}

TEST(DnsResolver, GivesUpAtTheDeadlineAndSaysSo) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {700, 100, 50});
  const auto answers = resolver.resolve({question("slow.org"), question("a.org")});
  EXPECT_EQ(answers[0].status, DnsStatus::timeout);
  EXPECT_EQ(answers[0].why, "no answer within 700 ms");
  EXPECT_EQ(answers[1].status, DnsStatus::data);
  EXPECT_EQ(backend.cancelled, 1U);
  EXPECT_EQ(backend.now_ms, 700U);
}

TEST(DnsResolver, KeepsToItsQuestionsInFlight) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {100, 3, 50});
  std::vector<DnsQuestion> questions;
  for (int i = 0; i < 20; ++i)
    questions.push_back(question((i % 2 == 0 ? "slow." : "a.") + std::to_string(i) + "x.org"));
  const auto answers = resolver.resolve(questions);
  EXPECT_EQ(backend.most, 3U);
  EXPECT_EQ(backend.starts.size(), 20U);
  EXPECT_EQ(answers[19].status, DnsStatus::data);
  EXPECT_EQ(answers[18].status, DnsStatus::timeout);
}

TEST(DnsResolver, AsksAZoneNoFasterThanAllowed) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {5'000, 100, 10});
  std::vector<DnsQuestion> questions;
  for (int i = 0; i < 30; ++i) questions.push_back(question("n" + std::to_string(i) + ".zone.org"));
  questions.push_back(question("a.other.org"));
  (void)resolver.resolve(questions);
  for (std::size_t i = 0; i + 11 < backend.starts.size(); ++i) {
    if (backend.starts[i + 11].second.ends_with("zone.org")) {
      EXPECT_GE(backend.starts[i + 11].first - backend.starts[i].first, 90U);
    }
  }
  EXPECT_GE(backend.starts.back().first, 1'900U);
  const auto other = std::find_if(backend.starts.begin(), backend.starts.end(),
                                  [](const auto& entry) { return entry.second == "a.other.org"; });
  EXPECT_LT(other->first, 100U);
}

TEST(DnsResolver, NeverAsksWhatIsOnTheNeverList) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {});
  const auto answers = resolver.resolve({question("printer.local"), question("host")});
  EXPECT_EQ(answers[0].status, DnsStatus::not_asked);
  EXPECT_EQ(answers[0].why, "never asked: special-use name");
  EXPECT_EQ(answers[1].why, "never asked: single label");
  EXPECT_TRUE(backend.starts.empty());
}

TEST(DnsResolver, WhatCannotBeSentOrBreaksIsAFailureWithItsReason) {
  FakeBackend backend;
  DnsResolver resolver(backend, backend.clock(), {});
  const auto answers = resolver.resolve({question("bad.org"), question("break.org")});
  EXPECT_EQ(answers[0].status, DnsStatus::serv_fail);
  EXPECT_EQ(answers[0].why, "cannot send");
  EXPECT_EQ(answers[1].status, DnsStatus::serv_fail);
  EXPECT_EQ(answers[1].why, "pipe broken");
  EXPECT_TRUE(backend.flying.empty());
}

TEST(RateZone, IsTheLastLabels) {
  EXPECT_EQ(rate_zone("a.b.example.org"), "example.org");
  EXPECT_EQ(rate_zone("example.org"), "example.org");
  EXPECT_EQ(rate_zone("org"), "org");
  EXPECT_EQ(rate_zone(""), "");
  EXPECT_EQ(rate_zone("1.2.0.192.in-addr.arpa"), "192.in-addr.arpa");
}

TEST(DnsRateLimit, LetsABurstGoThenSpacesEvenly) {
  DnsRateLimit limit(4);
  for (int i = 0; i < 4; ++i) EXPECT_EQ(limit.next_slot("a.x.org", 1'000), 1'000U);
  EXPECT_EQ(limit.next_slot("b.x.org", 1'000), 1'250U);
  EXPECT_EQ(limit.next_slot("c.x.org", 1'000), 1'500U);
  EXPECT_EQ(limit.next_slot("a.y.org", 1'000), 1'000U);
  EXPECT_EQ(limit.next_slot("d.x.org", 60'000), 60'000U);
}

}  // namespace
}  // namespace forensics
