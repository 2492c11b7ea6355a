#include "libforensics/auth/authentication.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/auth/claims.h"
#include "tests/unit/auth/test_signer.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

const TestKey& key() {
  static const TestKey made = TestKey::rsa();
  return made;
}

const std::string& message() {
  static const std::string made =
      "Authentication-Results: mx.example.net; spf=pass smtp.mailfrom=ann@example.org;\r\n"
      " dkim=pass header.d=example.org; dmarc=pass header.from=example.org\r\n" +
      with_signature(
          key(), "v=1; a=rsa-sha256; c=relaxed/relaxed; d=example.org; s=sel; h=from:to",
          "Received: from a.test by b.test; Fri, 11 Jul 2003 21:01:54 -0700\r\n"
          "Authentication-Results: other.test; spf=fail smtp.mailfrom=ann@example.org\r\n"
          "From: ann@example.org\r\nTo: bob@example.net\r\n\r\nHello\r\n");
  return made;
}

TestZone zone() {
  return TestZone()
      .txt("example.org", "v=spf1 ip4:192.0.2.1 -all")
      .txt("mail.example.org", "v=spf1 a -all")
      .record("mail.example.org", DnsType::a, "192.0.2.1")
      .record("1.2.0.192.in-addr.arpa", DnsType::ptr, "mail.example.org")
      .txt("sel._domainkey.example.org", key().record())
      .txt("_dmarc.example.org", "v=DMARC1; p=reject")
      .status("_dmarc.org", DnsType::txt, DnsStatus::nx_domain);
}

Authentication judge(const Headers& headers, const DnsView& view) {
  return authenticate({.headers = headers,
                       .ip = IpAddress::parse("192.0.2.1"),
                       .helo = "mail.example.org",
                       .mail_from = "ann@example.org",
                       .from_domains = {"example.org", "EXAMPLE.org"},
                       .boundary = {},
                       .as_of = std::nullopt,
                       .suffixes = nullptr},
                      view);
}

TEST(Authentication, JudgesAllOfAMessage) {
  const Headers headers = split_headers(std::string_view(message()));
  const DnsSnapshot view = zone().view();
  const Authentication out = judge(headers, view);
  EXPECT_EQ(out.spf->result, SpfResult::pass);
  EXPECT_EQ(out.spf_helo->result, SpfResult::pass);
  EXPECT_EQ(out.iprev->result, IprevResult::pass);
  EXPECT_EQ(out.dkim.checks[0].result, DkimResult::pass);
  EXPECT_EQ(out.arc.result, ArcResult::none);
  ASSERT_EQ(out.dmarc.size(), 1U) << "one author, both rules agree";
  EXPECT_EQ(out.dmarc[0].result, DmarcResult::pass);
  EXPECT_TRUE(out.missing.empty());
}

TEST(Authentication, GathersWhatAllOfThemLack) {
  const Headers headers = split_headers(std::string_view(message()));
  const Authentication out = judge(headers, EmptyDnsView());
  EXPECT_THAT(out.missing,
              testing::UnorderedElementsAre(DnsQuestion{"1.2.0.192.in-addr.arpa", DnsType::ptr},
                                            DnsQuestion{"example.org", DnsType::txt},
                                            DnsQuestion{"mail.example.org", DnsType::txt},
                                            DnsQuestion{"sel._domainkey.example.org", DnsType::txt},
                                            DnsQuestion{"_dmarc.example.org", DnsType::txt},
                                            DnsQuestion{"_dmarc.org", DnsType::txt}));
}

TEST(Claims, AreSetBesideWhatWeFind) {
  const Headers headers = split_headers(std::string_view(message()));
  const DnsSnapshot view = zone().view();
  const Authentication ours = judge(headers, view);
  ClaimBoundary boundary;
  boundary.written_by = "in.example.net";
  boundary.claimed_from = headers.find(FieldName::received)->whole.offset;
  const auto claims = compare_claims(headers, boundary, PublicSuffixList::built_in(), ours);
  ASSERT_EQ(claims.size(), 4U);
  for (std::size_t i = 0; i < 3; ++i) {
    EXPECT_EQ(claims[i].agreement, Agreement::same) << claims[i].claim.method;
    EXPECT_TRUE(claims[i].vouched);
  }
  EXPECT_EQ(claims[3].agreement, Agreement::differs);
  EXPECT_FALSE(claims[3].vouched);
}

TEST(Claims, OfAnotherDomainOrServerProveNothing) {
  const std::string text =
      "Authentication-Results: mx.example.com; dkim=pass header.d=example.com; spf=pass\r\n"
      "Received-SPF: pass receiver=mx.example.net; envelope-from=ann@example.com\r\n"
      "From: ann@example.org\r\n\r\n";
  const Headers headers = split_headers(std::string_view(text));
  const DnsSnapshot view = zone().view();
  const Authentication ours = judge(headers, view);
  const auto claims =
      compare_claims(headers, {.written_by = "in.example.net"}, PublicSuffixList::built_in(), ours);
  ASSERT_EQ(claims.size(), 3U);
  EXPECT_EQ(claims[0].agreement, Agreement::unknown);
  EXPECT_FALSE(claims[0].vouched);
  EXPECT_EQ(claims[2].agreement, Agreement::unknown);
  EXPECT_TRUE(claims[2].vouched);
}

}  // namespace
}  // namespace forensics
