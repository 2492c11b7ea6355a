#include "libforensics/auth/spf.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/auth/spf_macro.h"
#include "libforensics/auth/spf_record.h"
#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

using testing::ElementsAre;
using Strings = std::vector<std::string>;

SpfEvaluation check(const TestZone& zone, std::string_view ip = "192.0.2.1",
                    std::string_view from = "ann@example.org") {
  SpfRequest request;
  request.ip = *IpAddress::parse(ip);
  request.helo = "mail.example.org";
  request.mail_from = from;
  const DnsSnapshot view = zone.view();
  return check_spf(request, view);
}

TEST(SpfRecord, GivesTermsWithTheirPlaces) {
  const std::string_view text = "v=spf1 a:mx.example.org/24//64 -ALL redirect=x.example.org";
  const SpfRecord record = parse_spf_record(text);
  ASSERT_EQ(record.terms.size(), 3U);
  EXPECT_FALSE(record.error);
  EXPECT_EQ(record.terms[0].span.of(text), "a:mx.example.org/24//64");
  EXPECT_EQ(record.terms[0].domain_spec, "mx.example.org");
  EXPECT_EQ(record.terms[0].v4_prefix, 24);
  EXPECT_EQ(record.terms[0].v6_prefix, 64);
  EXPECT_EQ(record.terms[1].qualifier, SpfQualifier::fail);
  EXPECT_EQ(record.modifier(SpfTermKind::redirect), &record.terms[2]);
}

TEST(SpfRecord, KeepsWhatItCouldReadBesideTheFirstError) {
  const std::string_view text = "v=spf1 ip4:192.0.2.0/33 mx a/08 -all";
  const SpfRecord record = parse_spf_record(text);
  ASSERT_TRUE(record.error);
  EXPECT_EQ(record.error->span.of(text), "ip4:192.0.2.0/33");
  EXPECT_EQ(record.terms.size(), 2U);
}

TEST(SpfRecord, RefusesWhatTheGrammarDoesNotHave) {
  for (const std::string_view text :
       {"v=spf1 all:x", "v=spf1 include", "v=spf1 a:1.2.3.4", "v=spf1 ip4:192.0.02.1",
        "v=spf1 ip6:192.0.2.1", "v=spf1 exists:%{x}.example.org", "v=spf1 a:%{d0}.example.org",
        "v=spf1 exp=a.test exp=b.test", "v=spf1 redirect=", "v=spf1 -redirect=a.test", "v=spf1 \ta",
        "v=spf1 a:caf\xC3\xA9.test", "v=spf1 include:a.test/24", "v=spf1 moo"}) {
    EXPECT_TRUE(parse_spf_record(text).error) << text;
  }
}

TEST(SpfMacro, ExpandsAsTheExamplesOfTheRfc) {  // RFC 7208 7.4
  SpfMacroValues values;
  values.local_part = "strong-bad";
  values.sender_domain = values.domain = "email.example.com";
  values.ip = *IpAddress::parse("192.0.2.3");
  const auto expand = [&](std::string_view text) { return expand_macros(text, values); };
  EXPECT_EQ(expand("%{s}"), "strong-bad@email.example.com");
  EXPECT_EQ(expand("%{d4}"), "email.example.com");
  EXPECT_EQ(expand("%{d1}"), "com");
  EXPECT_EQ(expand("%{dr}"), "com.example.email");
  EXPECT_EQ(expand("%{d2r}"), "example.email");
  EXPECT_EQ(expand("%{l-}"), "strong.bad");
  EXPECT_EQ(expand("%{lr-}"), "bad.strong");
  EXPECT_EQ(expand("%{l1r-}"), "strong");
  EXPECT_EQ(expand("%{ir}.%{v}._spf.%{d2}"), "3.2.0.192.in-addr._spf.example.com");
  EXPECT_EQ(expand("%{S}%%%_%-"), "strong-bad%40email.example.com% %20");
}

TEST(SpfMacro, DropsLabelsOnTheLeftOfLongNames) {
  SpfMacroValues values;
  const std::string label(60, 'x');
  const std::string domain = label + '.' + label + '.' + label + '.' + label + ".example.org";
  values.domain = domain;
  EXPECT_EQ(expand_domain_spec("%{d}.test", values),
            label + '.' + label + '.' + label + ".example.org.test");
}

TEST(Spf, NamesTheTermThatMatched) {
  const auto out =
      check(TestZone().txt("example.org", "v=spf1 ip4:198.51.100.1 ?ip4:192.0.2.0/24"));
  EXPECT_EQ(out.result, SpfResult::neutral);
  EXPECT_EQ(out.mechanism, "?ip4:192.0.2.0/24");
  ASSERT_EQ(out.steps.size(), 2U);
  EXPECT_EQ(out.steps[0].outcome, SpfStepOutcome::no_match);
  EXPECT_EQ(out.steps[1].outcome, SpfStepOutcome::match);
}

TEST(Spf, JoinsStringsWithoutBlanks) {
  EXPECT_EQ(check(TestZone().txt("example.org", Strings{"v=spf1 ip4:192.0", ".2.1 -all"})).result,
            SpfResult::pass);
}

TEST(Spf, TakesAMappedAddressForIpv4) {
  EXPECT_EQ(
      check(TestZone().txt("example.org", "v=spf1 ip4:192.0.2.1 -all"), "::ffff:192.0.2.1").result,
      SpfResult::pass);
}

TEST(Spf, MatchesIpv6ClientsByTheirOwnPrefix) {
  const auto zone = TestZone()
                        .txt("example.org", "v=spf1 a/0//64 -all")
                        .record("example.org", DnsType::aaaa, "2001:db8::1");
  EXPECT_EQ(check(zone, "2001:db8::ffff").result, SpfResult::pass);
  EXPECT_EQ(check(zone, "2001:db8:0:1::1").result, SpfResult::fail);
}

TEST(Spf, ShowsTheTermsOfIncludesWithTheirDepth) {
  const auto out = check(TestZone()
                             .txt("example.org", "v=spf1 include:a.example.org -all")
                             .txt("a.example.org", "v=spf1 include:b.example.org ~all")
                             .txt("b.example.org", "v=spf1 ip4:192.0.2.1"));
  EXPECT_EQ(out.result, SpfResult::pass);
  EXPECT_EQ(out.mechanism, "include:a.example.org");
  ASSERT_EQ(out.steps.size(), 3U);
  EXPECT_EQ(out.steps[2].depth, 2U);
  EXPECT_EQ(out.steps[2].domain, "b.example.org");
  EXPECT_EQ(out.steps[1].outcome, SpfStepOutcome::match);
  EXPECT_EQ(out.lookups, 2U);
}

TEST(Spf, ARecordThatIncludesItselfEndsAtTheTenthLookup) {
  const auto out = check(TestZone().txt("example.org", "v=spf1 include:example.org -all"));
  EXPECT_EQ(out.result, SpfResult::permerror);
  EXPECT_EQ(out.problem, SpfProblem::too_many_lookups);
  EXPECT_EQ(out.lookups, 11U);
}

TEST(Spf, ARecordThatRedirectsToItselfEndsAtTheTenthLookup) {
  const auto out = check(TestZone().txt("example.org", "v=spf1 redirect=example.org"));
  EXPECT_EQ(out.result, SpfResult::permerror);
  EXPECT_EQ(out.problem, SpfProblem::too_many_lookups);
}

TEST(Spf, SaysWhichTermWasTheThirdThatFoundNothing) {
  TestZone zone;
  zone.txt("example.org", "v=spf1 a:a.test a:b.test a:c.test ip4:192.0.2.1");
  for (const char* name : {"a.test", "b.test", "c.test"})
    zone.status(name, DnsType::a, DnsStatus::nx_domain);
  const auto out = check(zone);
  EXPECT_EQ(out.result, SpfResult::permerror);
  EXPECT_EQ(out.problem, SpfProblem::too_many_voids);
  EXPECT_EQ(out.problem_text, "a:c.test");
}

TEST(Spf, AnIncludeWithoutRecordIsAnErrorAndAnIncludedFailIsNot) {
  const auto zone = TestZone()
                        .txt("example.org", "v=spf1 include:a.test include:b.test ip4:192.0.2.1")
                        .txt("a.test", "v=spf1 -all")
                        .status("b.test", DnsType::txt, DnsStatus::nx_domain);
  const auto out = check(zone);
  EXPECT_EQ(out.result, SpfResult::permerror);
  EXPECT_EQ(out.problem, SpfProblem::target_without_record);
  EXPECT_EQ(out.problem_text, "b.test");
  EXPECT_EQ(out.steps[0].outcome, SpfStepOutcome::no_match);
}

TEST(Spf, ADeadServerIsTemporary) {
  EXPECT_EQ(check(TestZone().status("example.org", DnsType::txt, DnsStatus::timeout)).result,
            SpfResult::temperror);
}

TEST(Spf, ListsWhatTheViewLacksAndGoesOn) {
  const auto out =
      check(TestZone().txt("example.org", "v=spf1 a:a.test include:b.test mx ip4:192.0.2.1 -all"));
  EXPECT_EQ(out.result, SpfResult::missing_evidence);
  EXPECT_THAT(out.missing,
              ElementsAre(DnsQuestion{"a.test", DnsType::a}, DnsQuestion{"b.test", DnsType::txt},
                          DnsQuestion{"example.org", DnsType::mx}));
  EXPECT_EQ(out.steps[0].outcome, SpfStepOutcome::unknown);
}

TEST(Spf, WhatComesAfterTheDecisionIsNotMissing) {
  EXPECT_EQ(check(TestZone().txt("example.org", "v=spf1 ip4:192.0.2.1 a:a.test -all")).result,
            SpfResult::pass);
}

TEST(Spf, AMissingExplanationDoesNotTouchTheFail) {
  const auto out = check(TestZone().txt("example.org", "v=spf1 -all exp=why.example.org"));
  EXPECT_EQ(out.result, SpfResult::fail);
  EXPECT_FALSE(out.explanation);
  EXPECT_EQ(out.missing.size(), 1U);
}

TEST(Spf, ExplainsAFailInTheWordsOfTheSender) {
  const auto out = check(TestZone()
                             .txt("example.org", "v=spf1 -all exp=why.%{d}")
                             .txt("why.example.org", "%{i} is not ours"));
  EXPECT_EQ(out.explanation, "192.0.2.1 is not ours");
}

TEST(Spf, ChecksTheHeloNameWhenTheSenderIsNull) {
  const auto out = check(TestZone()
                             .txt("mail.example.org", "v=spf1 exists:%{l}.a.test -all")
                             .record("postmaster.a.test", DnsType::a, "127.0.0.2"),
                         "192.0.2.1", "");
  EXPECT_EQ(out.domain, "mail.example.org");
  EXPECT_EQ(out.result, SpfResult::pass);
}

TEST(Spf, ANameThatCannotHaveARecordIsNone) {
  for (const std::string_view from : {"a@localhost", "a@[192.0.2.1]", "a@192.0.2.1", "a@a..test"}) {
    const auto out = check(TestZone(), "192.0.2.1", from);
    EXPECT_EQ(out.result, SpfResult::none) << from;
    EXPECT_EQ(out.problem, SpfProblem::no_domain) << from;
    EXPECT_TRUE(out.missing.empty()) << from;
  }
}

TEST(Spf, APtrMatchesOnlyAConfirmedName) {
  const auto zone = TestZone()
                        .txt("example.org", "v=spf1 ptr -all")
                        .record("1.2.0.192.in-addr.arpa", DnsType::ptr, "liar.example.org.")
                        .record("1.2.0.192.in-addr.arpa", DnsType::ptr, "mx.example.org.")
                        .record("liar.example.org", DnsType::a, "198.51.100.1");
  EXPECT_EQ(check(TestZone(zone).record("mx.example.org", DnsType::a, "192.0.2.1")).result,
            SpfResult::pass);
  EXPECT_EQ(check(TestZone(zone).record("mx.example.org", DnsType::a, "198.51.100.2")).result,
            SpfResult::fail);
}

TEST(Spf, NamesOfAPtrWithoutAddressesAreVoid) {
  TestZone zone;
  zone.txt("example.org", "v=spf1 ptr all");
  for (const std::string host : {"a.example.net", "b.example.net"}) {
    zone.record("1.2.0.192.in-addr.arpa", DnsType::ptr, host + ".");
    zone.status(host, DnsType::a, DnsStatus::nx_domain);
  }
  EXPECT_EQ(check(zone).result, SpfResult::pass);
  EXPECT_EQ(check(zone).voids, 2U);
  zone.record("1.2.0.192.in-addr.arpa", DnsType::ptr, "c.example.net.");
  zone.status("c.example.net", DnsType::a, DnsStatus::no_data);
  EXPECT_EQ(check(zone).problem, SpfProblem::too_many_voids);
}

TEST(Spf, ElevenMxHostsAreTooMany) {
  TestZone zone;
  zone.txt("example.org", "v=spf1 mx -all");
  for (int i = 0; i < 11; ++i) {
    const std::string host = "mx" + std::to_string(i) + ".example.org";
    zone.record("example.org", DnsType::mx, "10 " + host);
    zone.record(host, DnsType::a, "192.0.2.1");
  }
  EXPECT_EQ(check(zone).problem, SpfProblem::too_many_mx);
}

}  // namespace
}  // namespace forensics
