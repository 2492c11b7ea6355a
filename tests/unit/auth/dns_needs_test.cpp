#include "libforensics/auth/dns_needs.h"

#include <algorithm>

#include <gtest/gtest.h>

#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

// What a delivery from 192.0.2.1 by `sender` lacks, given a zone.
std::vector<DnsNeed> needs(std::string_view sender, const DnsView& view) {
  Headers headers;
  return dns_needs(authenticate({.headers = headers,
                                 .ip = IpAddress::parse("192.0.2.1"),
                                 .helo = {},
                                 .mail_from = sender,
                                 .from_domains = {"example.org"},
                                 .boundary = {},
                                 .as_of = std::nullopt,
                                 .suffixes = nullptr},
                                view));
}

const DnsNeed* find(const std::vector<DnsNeed>& all, std::string_view name, DnsType type) {
  const auto found = std::find_if(all.begin(), all.end(), [&](const DnsNeed& need) {
    return need.question.name == name && need.question.type == type;
  });
  return found == all.end() ? nullptr : &*found;
}

TEST(DnsNeeds, SayWhatForAndWhoLearns) {
  const auto all = needs("ann@example.org", EmptyDnsView());
  const DnsNeed* reverse = find(all, "1.2.0.192.in-addr.arpa", DnsType::ptr);
  ASSERT_NE(reverse, nullptr);
  EXPECT_EQ(dns_purpose_name(reverse->purpose), "iprev");
  EXPECT_EQ(reverse->exposure, DnsExposure::sender_zone);
  const DnsNeed* record = find(all, "example.org", DnsType::txt);
  ASSERT_NE(record, nullptr);
  EXPECT_EQ(record->purpose, DnsPurpose::spf);
  const DnsNeed* policy = find(all, "_dmarc.example.org", DnsType::txt);
  ASSERT_NE(policy, nullptr);
  EXPECT_EQ(policy->purpose, DnsPurpose::dmarc);
}

TEST(DnsNeeds, WhatMacrosSpellFromTheMessageIsUniqueToIt) {
  const DnsSnapshot zone =
      TestZone()
          .txt("example.org",
               "v=spf1 exists:%{l}.t.example.org include:%{d}.i.example.org a:h.example.org")
          .view();
  const auto all = needs("ann@example.org", zone);
  const DnsNeed* tracked = find(all, "ann.t.example.org", DnsType::a);
  ASSERT_NE(tracked, nullptr);
  EXPECT_EQ(tracked->exposure, DnsExposure::recipient_unique);
  const DnsNeed* by_domain = find(all, "example.org.i.example.org", DnsType::txt);
  ASSERT_NE(by_domain, nullptr);
  EXPECT_EQ(by_domain->exposure, DnsExposure::sender_zone);
  const DnsNeed* host = find(all, "h.example.org", DnsType::a);
  ASSERT_NE(host, nullptr);
  EXPECT_EQ(host->exposure, DnsExposure::sender_zone);
}

TEST(DnsNeeds, AnExplanationIsUniqueToItsMessage) {
  const DnsSnapshot zone = TestZone().txt("example.org", "v=spf1 -all exp=why.example.org").view();
  const auto all = needs("ann@example.org", zone);
  const DnsNeed* explanation = find(all, "why.example.org", DnsType::txt);
  ASSERT_NE(explanation, nullptr);
  EXPECT_EQ(explanation->exposure, DnsExposure::recipient_unique);
}

}  // namespace
}  // namespace forensics
