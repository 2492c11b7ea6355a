#include "libforensics/auth/iprev.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/dns/reverse.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

const IpAddress k_client = *IpAddress::parse("192.0.2.1");
constexpr std::string_view k_reverse = "1.2.0.192.in-addr.arpa";

IprevEvaluation check(const TestZone& zone) {
  const DnsSnapshot view = zone.view();
  return check_iprev(k_client, view);
}

TEST(ReverseName, IsThatOfTheFamily) {
  EXPECT_EQ(reverse_name(k_client), k_reverse);
  EXPECT_EQ(reverse_name(*IpAddress::parse("2001:db8::1")),
            "1.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.0.8.b.d.0.1.0.0.2.ip6.arpa");
}

TEST(Iprev, OneConfirmedNameIsEnough) {
  const auto out = check(TestZone()
                             .record(k_reverse, DnsType::ptr, "a.example.org.")
                             .record(k_reverse, DnsType::ptr, "b.example.org.")
                             .status("a.example.org", DnsType::a, DnsStatus::nx_domain)
                             .record("b.example.org", DnsType::a, "192.0.2.1"));
  EXPECT_EQ(out.result, IprevResult::pass);
  ASSERT_EQ(out.names.size(), 2U);
  EXPECT_FALSE(out.names[0].confirmed);
  EXPECT_TRUE(out.names[1].confirmed);
}

TEST(Iprev, TellsNoNameFromANameThatLies) {
  EXPECT_EQ(check(TestZone().status(k_reverse, DnsType::ptr, DnsStatus::nx_domain)).result,
            IprevResult::permerror);
  EXPECT_EQ(check(TestZone()
                      .record(k_reverse, DnsType::ptr, "a.example.org.")
                      .record("a.example.org", DnsType::a, "198.51.100.1"))
                .result,
            IprevResult::fail);
}

TEST(Iprev, TellsAFailureFromAQuestionThatNobodyAsked) {
  EXPECT_EQ(check(TestZone().status(k_reverse, DnsType::ptr, DnsStatus::timeout)).result,
            IprevResult::temperror);
  const auto out = check(TestZone().record(k_reverse, DnsType::ptr, "a.example.org."));
  EXPECT_EQ(out.result, IprevResult::missing_evidence);
  EXPECT_THAT(out.missing, testing::ElementsAre(DnsQuestion{"a.example.org", DnsType::a}));
}

TEST(Iprev, LooksAtTenNames) {
  TestZone zone;
  for (int i = 0; i < 12; ++i)
    zone.record(k_reverse, DnsType::ptr, "n" + std::to_string(i) + ".example.org.");
  const auto out = check(zone);
  EXPECT_EQ(out.names.size(), k_max_iprev_names);
  EXPECT_EQ(out.dropped, 2U);
}

}  // namespace
}  // namespace forensics
