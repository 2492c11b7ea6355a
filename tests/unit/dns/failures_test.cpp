#include "libforensics/dns/failures.h"

#include <gtest/gtest.h>

#include "libforensics/dns/asker.h"
#include "libforensics/dns/snapshot.h"

namespace forensics {
namespace {

DnsAnswer answer(DnsStatus status, std::string why = "") {
  DnsAnswer out;
  out.status = status;
  out.why = std::move(why);
  return out;
}

TEST(DnsFailureLog, NotesWhatIsNoneToBuildOnOnce) {
  DnsSnapshot snapshot;
  snapshot.add({"ok.org", DnsType::a}, answer(DnsStatus::data));
  snapshot.add({"gone.org", DnsType::a}, answer(DnsStatus::nx_domain));
  snapshot.add({"down.org", DnsType::a}, answer(DnsStatus::timeout, "no answer within 5000 ms"));
  snapshot.add({"kept.org", DnsType::a}, answer(DnsStatus::not_asked, "not allowed: third-party"));
  DnsAnswer bogus = answer(DnsStatus::data);
  bogus.dnssec = DnssecVerdict::bogus;
  bogus.why_bogus = "signature expired";
  snapshot.add({"bogus.org", DnsType::a}, bogus);
  const DnsFailureLog log(snapshot);
  for (const char* name :
       {"down.org", "ok.org", "gone.org", "bogus.org", "unknown.org", "kept.org", "down.org"}) {
    EXPECT_EQ(log.look_up(name, DnsType::a, std::nullopt).answer,
              snapshot.look_up(name, DnsType::a, std::nullopt).answer);
  }
  ASSERT_EQ(log.failures().size(), 3U);
  EXPECT_EQ(log.failures()[0].question.name, "down.org");
  EXPECT_EQ(log.failures()[0].why, "no answer within 5000 ms");
  EXPECT_EQ(log.failures()[1].why, "signature expired");
  EXPECT_EQ(log.failures()[2].status, DnsStatus::not_asked);
}

TEST(DnsAsker, ABogusAnswerIsAFailureWithoutRecords) {
  DnsSnapshot snapshot;
  DnsAnswer bogus = answer(DnsStatus::data);
  bogus.dnssec = DnssecVerdict::bogus;
  bogus.records.push_back({"bogus.org", DnsType::txt, 300, TextStrings{{"v=spf1 +all"}}});
  snapshot.add({"bogus.org", DnsType::txt}, bogus);
  DnsAsker asker(snapshot);
  const DnsAnswer& given = asker.ask("bogus.org", DnsType::txt);
  EXPECT_TRUE(given.is_failure());
  EXPECT_TRUE(given.records.empty());
  EXPECT_TRUE(asker.bogus());
  EXPECT_TRUE(asker.missing().empty());
}

TEST(DnsSnapshot, KeepsTheReasonOfAFailure) {
  DnsSnapshot snapshot;
  snapshot.add({"down.org", DnsType::a}, answer(DnsStatus::refused, "the resolver failed"));
  const auto again = read_snapshot(snapshot_text(snapshot));
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->look_up("down.org", DnsType::a, std::nullopt).answer->why,
            "the resolver failed");
}

}  // namespace
}  // namespace forensics
