#include "libforensics/dns/import.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forensics {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

const DnsAnswer& answer(const DnsSnapshot& snapshot, std::string_view name, DnsType type,
                        std::optional<std::int64_t> at = std::nullopt) {
  std::optional<Instant> as_of;
  if (at) as_of = Instant{*at, 0};
  return *snapshot.look_up(name, type, as_of).answer;
}

std::vector<std::string> texts(const DnsAnswer& found) {
  std::vector<std::string> out;
  for (const DnsRecord& record : found.records) out.push_back(rdata_text(record));
  return out;
}

TEST(ImportZoneFile, ReadsWhatMasterFilesHold) {
  const auto zone = import_zone_file(
      "$ORIGIN example.org.\n"
      "$TTL 1h30m ; ninety minutes\n"
      "@ IN SOA ns hostmaster (\n  1 ; serial\n  2 3 4 60 )\n"
      "  NS ns\n"
      "  60 IN MX 10 mail\n"
      "     MX 20 backup.example.net.\n"
      "mail A 192.0.2.1\n"
      "     AAAA 2001:db8::1\n"
      "_dmarc IN 300 TXT ( \"v=DMARC1; p=reject;\"\n \" rua=mailto:a\\064example.org\" )\n"
      "$ORIGIN 2.0.192.in-addr.arpa.\n"
      "1 PTR mail.example.org.\n",
      "");
  ASSERT_TRUE(zone.has_value());
  const DnsAnswer& mx = answer(*zone, "example.org", DnsType::mx);
  EXPECT_THAT(texts(mx), ElementsAre("10 mail.example.org.", "20 backup.example.net."));
  EXPECT_EQ(mx.records[0].ttl, 60U);
  EXPECT_EQ(mx.records[1].ttl, 5'400U);
  EXPECT_EQ(mx.source, "zone");
  EXPECT_THAT(texts(answer(*zone, "example.org", DnsType::ns)), ElementsAre("ns.example.org."));
  EXPECT_THAT(texts(answer(*zone, "mail.example.org", DnsType::aaaa)), ElementsAre("2001:db8::1"));
  EXPECT_EQ(answer(*zone, "_dmarc.example.org", DnsType::txt).records[0].text()->joined(),
            "v=DMARC1; p=reject; rua=mailto:a@example.org");
  EXPECT_THAT(texts(answer(*zone, "1.2.0.192.in-addr.arpa", DnsType::ptr)),
              ElementsAre("mail.example.org."));
  EXPECT_EQ(answer(*zone, "example.org", DnsType::txt).status, DnsStatus::not_asked);
}

TEST(ImportZoneFile, AnAliasAnswersForItsTarget) {
  const auto zone = import_zone_file(
      "a CNAME b\nb CNAME c\nc TXT end\nc A 192.0.2.1\nl CNAME l\nx CNAME gone\n", "example.org");
  ASSERT_TRUE(zone.has_value());
  EXPECT_THAT(texts(answer(*zone, "a.example.org", DnsType::txt)),
              ElementsAre("b.example.org.", "c.example.org.", "\"end\""));
  EXPECT_THAT(texts(answer(*zone, "a.example.org", DnsType::cname)), ElementsAre("b.example.org."));
  EXPECT_EQ(answer(*zone, "l.example.org", DnsType::txt).status, DnsStatus::not_asked);
  EXPECT_EQ(answer(*zone, "x.example.org", DnsType::txt).status, DnsStatus::not_asked);
}

TEST(ImportZoneFile, SaysWhichLineIsNone) {
  const auto why = [](std::string_view text) {
    const auto zone = import_zone_file(text, "example.org");
    return zone ? std::string() : zone.error().message;
  };
  EXPECT_EQ(why("a A 192.0.2.1\na A nonsense\n"), "line 2: data does not fit its type");
  EXPECT_EQ(why("a TXT \"open\n"), "line 1: a quoted string is not closed");
  EXPECT_EQ(why("\n\na TXT ( x\n"), "line 3: a parenthesis is not closed");
  EXPECT_EQ(why("a TXT x )\n"), "line 1: parentheses do not match");
  EXPECT_EQ(why("$INCLUDE other\n"), "line 1: $INCLUDE is not read here");
  EXPECT_EQ(why("a\n"), "line 1: an entry without a type");
  EXPECT_EQ(why("a MX mail\n"), "line 1: data does not fit its type");
  EXPECT_EQ(why("a SSHFP 1 1 00\n"), "");
}

TEST(ImportPassiveDns, KeepsWhenSetsWereSeen) {
  const auto snapshot = import_passive_dns(
      R"({"rrname":"example.org.","rrtype":"TXT","rdata":["\"v=spf1 \" \"-all\""],"time_first":100,"time_last":200,"count":7}
{"rrname":"Example.ORG","rrtype":"TXT","rdata":["v=spf1 +all"],"zone_time_first":300,"zone_time_last":400}
{"rrname":"example.org","rrtype":"HINFO","rdata":"x","time_first":1,"time_last":2}
)");
  ASSERT_TRUE(snapshot.has_value());
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::txt, 150).records[0].text()->joined(),
            "v=spf1 -all");
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::txt, 350).records[0].text()->joined(),
            "v=spf1 +all");
  EXPECT_TRUE(snapshot->look_up("example.org", DnsType::txt, Instant{50, 0}).anachronistic);
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::txt, 150).source, "pdns");
}

TEST(ImportPassiveDns, PutsTogetherWhatWasSeenAtOneTime) {
  const auto snapshot = import_passive_dns(
      R"({"rrname":"h.example.org","rrtype":"A","rdata":"192.0.2.1","time_first":100,"time_last":199}
{"rrname":"h.example.org","rrtype":"A","rdata":"192.0.2.2","time_first":150,"time_last":299}
)");
  ASSERT_TRUE(snapshot.has_value());
  EXPECT_THAT(texts(answer(*snapshot, "h.example.org", DnsType::a, 120)), ElementsAre("192.0.2.1"));
  EXPECT_THAT(texts(answer(*snapshot, "h.example.org", DnsType::a, 150)),
              ElementsAre("192.0.2.1", "192.0.2.2"));
  EXPECT_THAT(texts(answer(*snapshot, "h.example.org", DnsType::a, 250)), ElementsAre("192.0.2.2"));
}

TEST(ImportPassiveDns, SaysWhichLineIsNone) {
  EXPECT_THAT(import_passive_dns("{}\n").error().message, HasSubstr("line 1: no rrname"));
  EXPECT_THAT(
      import_passive_dns("\n{\"rrname\":\"a.org\",\"rrtype\":\"A\",\"rdata\":\"192.0.2.1\"}")
          .error()
          .message,
      HasSubstr("line 2: no time_first"));
  std::string many;
  for (std::size_t i = 0; i <= k_max_passive_observations; ++i)
    many +=
        "{\"rrname\":\"a.org\",\"rrtype\":\"A\",\"rdata\":\"192.0.2.1\",\"time_first\":1,"
        "\"time_last\":2}\n";
  EXPECT_THAT(import_passive_dns(many).error().message,
              HasSubstr("line 257: too many observations"));
}

TEST(ImportMailauthCache, ReadsItsTypes) {
  const auto snapshot = import_mailauth_cache(
      R"({"Example.org":{"TXT":[["v=spf1 ","-all"]],"MX":[{"exchange":"mx.example.org","priority":5}],
"A":["192.0.2.1"],"AAAA":[],"SOA":["x"]}})");
  ASSERT_TRUE(snapshot.has_value());
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::txt).records[0].text()->strings.size(), 2U);
  EXPECT_THAT(texts(answer(*snapshot, "example.org", DnsType::mx)),
              ElementsAre("5 mx.example.org."));
  EXPECT_THAT(texts(answer(*snapshot, "example.org", DnsType::a)), ElementsAre("192.0.2.1"));
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::aaaa).status, DnsStatus::no_data);
  EXPECT_EQ(answer(*snapshot, "example.org", DnsType::ns).status, DnsStatus::not_asked);
  EXPECT_EQ(answer(*snapshot, "other.org", DnsType::a).status, DnsStatus::not_asked);
}

TEST(ImportMailauthCache, SaysWhatIsNone) {
  EXPECT_EQ(import_mailauth_cache("[]").error().message, "no JSON object");
  EXPECT_EQ(import_mailauth_cache(R"({"a.org":[]})").error().message, "a.org: no object of types");
  EXPECT_EQ(import_mailauth_cache(R"({"a.org":{"A":["mail"]}})").error().message,
            "a.org: data does not fit its type A");
}

TEST(Imports, WriteAndReadAgainAlike) {
  const auto zone = import_zone_file("a TXT \"caf\\195\\169\" \"\"\na MX 0 .\n", "example.org");
  ASSERT_TRUE(zone.has_value());
  const std::string once = snapshot_text(*zone);
  const auto again = read_snapshot(once);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(snapshot_text(*again), once);
  EXPECT_EQ(answer(*again, "a.example.org", DnsType::mx).records[0].exchange()->host, "");
}

}  // namespace
}  // namespace forensics
