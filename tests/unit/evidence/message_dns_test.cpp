#include "libforensics/evidence/message_dns.h"

#include <algorithm>
#include <string>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/dns/reverse.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

using ::testing::IsEmpty;

// Two hops: the newer one saw 203.0.113.5, the older one was written by mail.example.org.
constexpr std::string_view k_message =
    "Received: from mail.example.org (mail.example.org [203.0.113.5])\n"
    "\tby mx.example.net (Postfix) with ESMTP id 4RGBbZ1XMhz14K2k;\n"
    "\tWed,  2 Aug 2023 12:48:10 +0000 (UTC)\n"
    "Received: from pc.example.org (unknown [198.51.100.20])\n"
    "\tby mail.example.org (Postfix) with ESMTP id 4RGBbY1XMhz14K2j;\n"
    "\tWed,  2 Aug 2023 12:48:07 +0000 (UTC)\n"
    "From: Ann <ann@example.org>\n"
    "Message-ID: <1@desk.inner.example.org>\n\n";

constexpr Instant k_arrival{1'690'980'490, 0};

struct Message {
  std::string text{k_message};
  Headers headers;
  Chain chain;
  Identities identities;

  explicit Message(std::string_view from = {}, std::string_view to = {},
                   std::string_view trusted = "count:1") {
    if (!from.empty()) text.replace(text.find(from), from.size(), to);
    split_headers(text, headers);
    TrustOptions trust;
    EXPECT_TRUE(add_trust_word(trust, trusted));
    chain = build_chain(headers, trust);
    identities = read_identities(headers);
  }

  [[nodiscard]] MessageDns ask(const DnsView& view,
                               std::span<const DnsList* const> lists = {}) const {
    return ask_message_dns(
        {.chain = chain, .identities = identities, .as_of = k_arrival, .lists = lists}, view);
  }
};

bool lacks(const MessageDns& dns, std::string_view name, DnsType type) {
  return std::any_of(dns.missing.begin(), dns.missing.end(), [&](const DnsNeed& need) {
    return need.question.name == name && need.question.type == type;
  });
}

TestZone host(std::string_view name, std::string_view address) {
  TestZone zone;
  zone.record(name, DnsType::a, address).status(name, DnsType::aaaa, DnsStatus::no_data);
  return zone;
}

TEST(MessageDns, OfAnEmptyViewIsAListOfQuestions) {
  const MessageDns dns = Message().ask(EmptyDnsView());
  ASSERT_EQ(dns.hops.size(), 2U);
  EXPECT_EQ(dns.hops[0].reverse->status, DnsStatus::not_asked);
  EXPECT_EQ(dns.hops[0].reverse_is_confirmed(), std::nullopt);
  EXPECT_EQ(dns.hops[1].by->has_seen, std::nullopt);
  EXPECT_EQ(dns.hops[1].by->resolves(), std::nullopt);
  EXPECT_EQ(dns.author->service, MailService::unknown);
  for (const std::string_view name : {"mail.example.org", "pc.example.org"})
    EXPECT_TRUE(lacks(dns, name, DnsType::a) && lacks(dns, name, DnsType::aaaa)) << name;
  EXPECT_TRUE(lacks(dns, "5.113.0.203.in-addr.arpa", DnsType::ptr));
  EXPECT_TRUE(lacks(dns, "example.org", DnsType::mx));
  EXPECT_TRUE(lacks(dns, "example.org", DnsType::a));  // of the Message-ID
  // What a domain publishes is asked when its host does not settle the matter, not before.
  EXPECT_FALSE(lacks(dns, "example.org", DnsType::txt));
}

TEST(MessageDns, HoldsNamesAgainstTheAddressThatWasSeen) {
  TestZone zone = host("mail.example.org", "203.0.113.5");
  zone.record("5.113.0.203.in-addr.arpa", DnsType::ptr, "mail.example.org.")
      .record("5.113.0.203.in-addr.arpa", DnsType::ptr, "other.example.com.")
      .status("other.example.com", DnsType::a, DnsStatus::nx_domain)
      .status("pc.example.org", DnsType::a, DnsStatus::nx_domain);
  const MessageDns dns = Message().ask(zone.view());
  EXPECT_EQ(dns.hops[0].reverse_is_confirmed(), true);
  ASSERT_EQ(dns.hops[0].reverse_names.size(), 2U);
  EXPECT_TRUE(dns.hops[0].reverse_names[0].confirmed);
  EXPECT_FALSE(dns.hops[0].reverse_names[1].confirmed);
  EXPECT_EQ(dns.hops[0].helo->has_seen, true);
  EXPECT_EQ(dns.hops[1].by->has_seen, true);
  EXPECT_FALSE(dns.hops[1].by_space.has_value());
  // A name that does not exist has no other type either; it is not asked again.
  EXPECT_EQ(dns.hops[1].helo->resolves(), false);
  EXPECT_FALSE(lacks(dns, "pc.example.org", DnsType::aaaa));
}

TEST(MessageDns, LooksForAnAddressInAllThatItsDomainPublishes) {
  TestZone zone = host("mail.example.org", "192.0.2.1");
  zone.record("example.org", DnsType::a, "192.0.2.80")
      .record("example.org", DnsType::mx, "10 mx.example.org.")
      .record("mx.example.org", DnsType::a, "192.0.2.2")
      .txt("example.org", "v=spf1 ip4:203.0.113.0/24 -all");
  const MessageDns dns = Message().ask(zone.view());
  ASSERT_TRUE(dns.hops[1].by_space.has_value());
  const DnsSpace& space = *dns.hops[1].by_space;
  EXPECT_EQ(space.domain, "example.org");
  EXPECT_EQ(space.hosts, Within::no);
  EXPECT_EQ(space.mx, Within::no);
  EXPECT_EQ(space.spf, Within::yes);
  EXPECT_EQ(space.within(), Within::yes);
  EXPECT_EQ(space.spf_mechanism, "ip4:203.0.113.0/24");
  EXPECT_FALSE(space.near);
  EXPECT_EQ(space.lacking(), nullptr);
}

TEST(MessageDns, ARecordThatLetsEverybodyPassSaysNothing) {
  for (const std::string_view record : {"v=spf1 +all", "v=spf1 all"}) {
    TestZone zone = host("mail.example.org", "192.0.2.1");
    zone.status("example.org", DnsType::a, DnsStatus::no_data)
        .status("example.org", DnsType::mx, DnsStatus::no_data)
        .txt("example.org", std::string(record));
    EXPECT_EQ(Message().ask(zone.view()).hops[1].by_space->within(), Within::nothing) << record;
  }
}

TEST(MessageDns, ASpaceIsUnknownWhileAnIncludedRecordIs) {
  TestZone zone = host("mail.example.org", "192.0.2.1");
  zone.status("example.org", DnsType::a, DnsStatus::no_data)
      .status("example.org", DnsType::mx, DnsStatus::no_data)
      .txt("example.org", "v=spf1 include:_spf.example.com -all");
  const MessageDns dns = Message().ask(zone.view());
  EXPECT_EQ(dns.hops[1].by_space->within(), Within::unknown);
  ASSERT_NE(dns.hops[1].by_space->lacking(), nullptr);
  EXPECT_EQ(dns.hops[1].by_space->lacking()->question.name, "_spf.example.com");
  EXPECT_TRUE(lacks(dns, "_spf.example.com", DnsType::txt));
}

TEST(MessageDns, AFailureIsNoAnswerAndIsListed) {
  TestZone zone;
  zone.status("mail.example.org", DnsType::a, DnsStatus::serv_fail)
      .status("mail.example.org", DnsType::aaaa, DnsStatus::no_data);
  const MessageDns dns = Message().ask(zone.view());
  EXPECT_EQ(dns.hops[1].by->resolves(), std::nullopt);
  EXPECT_EQ(dns.hops[1].by->lacking()->status, DnsStatus::serv_fail);
  ASSERT_EQ(dns.failures.size(), 1U);
  EXPECT_EQ(dns.failures[0].question.name, "mail.example.org");
}

TEST(MessageDns, ADomainTakesMailByItsExchangesOrItsAddress) {
  const auto service = [](const TestZone& zone) {
    return Message().ask(zone.view()).author->service;
  };
  const auto no_mx = [] {
    return TestZone().status("example.org", DnsType::mx, DnsStatus::no_data);
  };
  EXPECT_EQ(service(TestZone().record("example.org", DnsType::mx, "10 mx.example.org.")),
            MailService::exchanges);
  EXPECT_EQ(service(TestZone().record("example.org", DnsType::mx, "0 .")), MailService::refused);
  EXPECT_EQ(service(TestZone().status("example.org", DnsType::mx, DnsStatus::nx_domain)),
            MailService::none);
  EXPECT_EQ(service(no_mx().record("example.org", DnsType::aaaa, "2001:db8::1")),
            MailService::host);
  EXPECT_EQ(service(no_mx().status("example.org", DnsType::a, DnsStatus::no_data)),
            MailService::unknown);
  EXPECT_EQ(service(no_mx()
                        .status("example.org", DnsType::a, DnsStatus::no_data)
                        .status("example.org", DnsType::aaaa, DnsStatus::no_data)),
            MailService::none);
}

TEST(MessageDns, AsksNothingOfInnerHopsNorOfWhatIsNoHostName) {
  const MessageDns inner = Message("[203.0.113.5]", "[10.0.0.5]").ask(EmptyDnsView());
  EXPECT_FALSE(inner.hops[0].reverse || inner.hops[0].helo || inner.hops[1].by);
  for (const std::string_view name : {"localhost", "[192.0.2.7]", "192.0.2.7", "pc", "a..b"}) {
    const MessageDns dns = Message("pc.example.org", name).ask(EmptyDnsView());
    EXPECT_FALSE(dns.hops[1].helo.has_value()) << name;
  }
}

TEST(MessageDns, AsksNothingOfVouchedHopsAndOfTheEdgeItsClientAlone) {
  // The older line is the edge, the newer one vouched: both servers are ours.
  const MessageDns ours = Message({}, {}, "count:2").ask(EmptyDnsView());
  EXPECT_FALSE(ours.hops[0].reverse || ours.hops[0].helo || ours.hops[0].by);
  EXPECT_TRUE(ours.hops[1].reverse && ours.hops[1].helo);
  EXPECT_FALSE(ours.hops[1].by.has_value());
  EXPECT_TRUE(lacks(ours, "20.100.51.198.in-addr.arpa", DnsType::ptr));
  EXPECT_TRUE(lacks(ours, "pc.example.org", DnsType::a));
  for (const std::string_view name : {"mail.example.org", "mx.example.net"})
    EXPECT_FALSE(lacks(ours, name, DnsType::a)) << name;
  EXPECT_FALSE(lacks(ours, "5.113.0.203.in-addr.arpa", DnsType::ptr));
}

TEST(MessageDns, AsksForTheServerOfAClaimWhoseAddressWasSeen) {
  const MessageDns claimed = Message({}, {}, "none").ask(EmptyDnsView());
  // Nobody saw the server of the newest line, so no address can be held against its name.
  EXPECT_FALSE(claimed.hops[0].by.has_value());
  EXPECT_TRUE(claimed.hops[0].reverse && claimed.hops[0].helo);
  ASSERT_TRUE(claimed.hops[1].by.has_value());
  EXPECT_EQ(claimed.hops[1].by->seen->to_string(), "203.0.113.5");
}

TEST(MessageDns, AsksOnlyTheListsThatAreNamed) {
  EXPECT_THAT(Message().ask(EmptyDnsView()).listings, IsEmpty());
  const DnsList* const lists[] = {find_dns_list("zen.spamhaus.org"),
                                  find_dns_list("dbl.spamhaus.org")};
  TestZone zone;
  zone.record("5.113.0.203.zen.spamhaus.org", DnsType::a, "127.0.0.4")
      .record("20.100.51.198.zen.spamhaus.org", DnsType::a, "127.255.255.254")
      .status("example.org.dbl.spamhaus.org", DnsType::a, DnsStatus::nx_domain);
  const MessageDns dns = Message().ask(zone.view(), lists);
  ASSERT_EQ(dns.listings.size(), 3U);
  EXPECT_EQ(dns.listings[0].subject, "203.0.113.5");
  EXPECT_EQ(dns.listings[0].listed, true);
  EXPECT_EQ(dns.listings[1].listed, std::nullopt);
  EXPECT_TRUE(dns.listings[1].codes.at(0).is_error);
  EXPECT_EQ(dns.listings[2].subject, "example.org");
  EXPECT_EQ(dns.listings[2].listed, false);
  const MessageDns planned = Message().ask(EmptyDnsView(), lists);
  const auto need =
      std::find_if(planned.missing.begin(), planned.missing.end(),
                   [](const DnsNeed& one) { return one.purpose == DnsPurpose::list; });
  ASSERT_NE(need, planned.missing.end());
  EXPECT_EQ(need->exposure, DnsExposure::third_party);
}

TEST(DnsFact, SaysHowFarItsAnswerIsFromTheMessage) {
  DnsAnswer answer;
  answer.status = DnsStatus::nx_domain;
  EXPECT_TRUE(fact_of({"a.example.org", DnsType::a}, answer, k_arrival).is_timely());
  answer.time = Instant{k_arrival.seconds + k_timely_s + 1, 0};
  const DnsFact late = fact_of({"a.example.org", DnsType::a}, answer, k_arrival);
  EXPECT_EQ(late.after_s, k_timely_s + 1);
  EXPECT_FALSE(late.is_timely());
  EXPECT_EQ(fact_of({"a.example.org", DnsType::a}, answer, std::nullopt).after_s, std::nullopt);
  answer.time = Instant{k_arrival.seconds - 900'000'000, 0};
  answer.time_last = Instant{k_arrival.seconds + 900'000'000, 0};
  EXPECT_EQ(fact_of({"a.example.org", DnsType::a}, answer, k_arrival).after_s, 0);
  answer.time_last = Instant{k_arrival.seconds - 86'400, 0};
  EXPECT_EQ(fact_of({"a.example.org", DnsType::a}, answer, k_arrival).after_s, -86'400);
}

}  // namespace
}  // namespace forensics
