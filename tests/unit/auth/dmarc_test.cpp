#include "libforensics/auth/dmarc.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "tests/unit/auth/test_zone.h"

namespace forensics {
namespace {

using namespace std::string_view_literals;

// Every name that a walk from below example.org can ask for, without a record unless one is added.
class DmarcZone {
 public:
  DmarcZone& record(const std::string& domain, const std::string& text) {
    zone_.txt("_dmarc." + domain, text);
    known_.push_back(domain);
    return *this;
  }
  DmarcZone& failing(const std::string& domain) {
    zone_.status("_dmarc." + domain, DnsType::txt, DnsStatus::serv_fail);
    known_.push_back(domain);
    return *this;
  }
  [[nodiscard]] DnsSnapshot view(const std::vector<std::string>& others) const {
    TestZone zone = zone_;
    for (const std::string& name : others) {
      if (std::find(known_.begin(), known_.end(), name) == known_.end())
        zone.status("_dmarc." + name, DnsType::txt, DnsStatus::nx_domain);
    }
    zone.status("absent.example.org", DnsType::a, DnsStatus::nx_domain);
    for (const DnsType type : {DnsType::a, DnsType::aaaa, DnsType::mx})
      zone.status("c.example.org", type, DnsStatus::no_data);
    return zone.view();
  }

 private:
  TestZone zone_;
  std::vector<std::string> known_;
};

const std::vector<std::string> k_names = {
    "a.b.example.org",  "b.example.org", "example.org", "org", "absent.example.org",
    "mail.example.org", "c.example.org", "example.net", "net"};

SpfEvaluation spf_of(std::string_view domain, SpfResult result) {
  SpfEvaluation out;
  out.domain = domain;
  out.result = result;
  return out;
}

struct Ask {
  std::string_view from{"example.org"};
  DmarcMode mode{DmarcMode::tree_walk};
  SpfEvaluation spf{spf_of("example.net", SpfResult::pass)};
  DkimEvaluation dkim{};

  Ask& signed_by(std::string_view domain, DkimResult result) {
    DkimCheck check;
    check.signature.domain = domain;
    check.result = result;
    dkim.checks.push_back(std::move(check));
    return *this;
  }
  [[nodiscard]] DmarcEvaluation in(const DmarcZone& zone) const {
    DmarcRequest request;
    request.from_domain = from;
    request.spf = &spf;
    request.dkim = &dkim;
    request.mode = mode;
    return check_dmarc(request, zone.view(k_names));
  }
};

TEST(DmarcRecord, ReadsItsTags) {
  const DmarcRecord record = parse_dmarc_record(
      "v=DMARC1; p=Reject; sp=quarantine; np=none; adkim=s; aspf=r; pct=20; t=y; psd=n"sv);
  EXPECT_EQ(record.policy, DmarcPolicy::reject);
  EXPECT_EQ(record.subdomain, DmarcPolicy::quarantine);
  EXPECT_EQ(record.absent, DmarcPolicy::none);
  EXPECT_TRUE(record.strict_dkim);
  EXPECT_FALSE(record.strict_spf);
  EXPECT_EQ(record.percent, 20);
  EXPECT_TRUE(record.testing);
  EXPECT_EQ(record.psd, DmarcPsd::no);
}

TEST(DmarcRecord, TheVersionComesFirstAndItsCaseCounts) {
  EXPECT_TRUE(is_dmarc_record("v = DMARC1 ; p=none"));
  EXPECT_TRUE(is_dmarc_record("v=DMARC1"));
  EXPECT_TRUE(is_dmarc_record("V=DMARC1; p=none"));
  EXPECT_FALSE(is_dmarc_record("v=dmarc1; p=none"));
  EXPECT_FALSE(is_dmarc_record("p=none; v=DMARC1"));
  EXPECT_FALSE(is_dmarc_record("v=DMARC12; p=none"));
}

TEST(DmarcRecord, ABadPolicyIsNoneWhenReportsAreAskedFor) {
  EXPECT_EQ(parse_dmarc_record("v=DMARC1; p=moo; rua=mailto:a@example.org"sv).policy,
            DmarcPolicy::none);
  EXPECT_EQ(parse_dmarc_record("v=DMARC1; rua=x, https://example.org/d!1m"sv).policy,
            DmarcPolicy::none);
  EXPECT_FALSE(parse_dmarc_record("v=DMARC1; p=moo; rua=a@example.org"sv).policy);
  EXPECT_FALSE(parse_dmarc_record("v=DMARC1; p=moo; rua=mailto:"sv).policy);
  EXPECT_FALSE(parse_dmarc_record("v=DMARC1"sv).policy);
}

TEST(DmarcRecord, NamesOfTagsMayBeInAnyCase) {
  const DmarcRecord record = parse_dmarc_record("v=DMARC1; P=reject; ADKIM=S"sv);
  EXPECT_EQ(record.policy, DmarcPolicy::reject);
  EXPECT_TRUE(record.strict_dkim);
}

TEST(DmarcRecord, ABadPolicyForNamesBelowSpoilsAll) {
  for (const auto tag : {"sp=moo"sv, "np="sv}) {
    const std::string spoilt = "v=DMARC1; p=reject; " + std::string(tag);
    EXPECT_FALSE(parse_dmarc_record(std::string_view(spoilt)).policy) << spoilt;
    const std::string asking = spoilt + "; rua=mailto:d@example.org";
    const DmarcRecord record = parse_dmarc_record(std::string_view(asking));
    EXPECT_EQ(record.policy, DmarcPolicy::none) << asking;
    EXPECT_FALSE(record.subdomain) << asking;
    EXPECT_FALSE(record.absent) << asking;
  }
}

TEST(Dmarc, TheRulesChangedInMay2026) {
  EXPECT_EQ(dmarc_mode_at(Instant{1'777'593'599, 0}), DmarcMode::public_suffix);
  EXPECT_EQ(dmarc_mode_at(Instant{1'777'593'600, 0}), DmarcMode::tree_walk);
  EXPECT_EQ(dmarc_mode_at(std::nullopt), DmarcMode::tree_walk);
}

TEST(Dmarc, WithoutARecordThereIsNoResult) {
  for (const auto mode : {DmarcMode::public_suffix, DmarcMode::tree_walk}) {
    Ask ask{.mode = mode};
    EXPECT_EQ(ask.in(DmarcZone()).result, DmarcResult::none);
  }
}

TEST(Dmarc, PassesByAnAlignedDomainAndFailsByAnother) {
  for (const auto mode : {DmarcMode::public_suffix, DmarcMode::tree_walk}) {
    const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=reject");
    Ask stranger{.mode = mode};
    const auto failed = stranger.in(zone);
    EXPECT_EQ(failed.result, DmarcResult::fail);
    EXPECT_EQ(failed.policy, DmarcPolicy::reject);
    EXPECT_EQ(failed.spf_aligned, false);
    Ask by_spf{.mode = mode, .spf = spf_of("mail.example.org", SpfResult::pass)};
    EXPECT_EQ(by_spf.in(zone).result, DmarcResult::pass);
    Ask not_passed{.mode = mode, .spf = spf_of("mail.example.org", SpfResult::softfail)};
    EXPECT_EQ(not_passed.in(zone).result, DmarcResult::fail);
    Ask by_dkim{.mode = mode};
    by_dkim.signed_by("example.net", DkimResult::pass).signed_by("c.example.org", DkimResult::pass);
    EXPECT_EQ(by_dkim.in(zone).dkim_domain, "c.example.org");
  }
}

TEST(Dmarc, StrictAlignmentWantsTheSameName) {
  const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=reject; adkim=s; aspf=s");
  Ask ask{.spf = spf_of("mail.example.org", SpfResult::pass)};
  ask.signed_by("c.example.org", DkimResult::pass);
  EXPECT_EQ(ask.in(zone).result, DmarcResult::fail);
  EXPECT_EQ(ask.signed_by("Example.ORG", DkimResult::pass).in(zone).result, DmarcResult::pass);
}

TEST(Dmarc, ANameBelowGetsThePolicyForSubdomains) {
  const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=none; sp=quarantine; np=reject");
  for (const auto mode : {DmarcMode::public_suffix, DmarcMode::tree_walk}) {
    EXPECT_EQ((Ask{.from = "example.org", .mode = mode}).in(zone).policy, DmarcPolicy::none);
    EXPECT_EQ((Ask{.from = "absent.example.org", .mode = mode}).in(zone).policy,
              DmarcPolicy::reject);
  }
  const auto without_np = DmarcZone().record("example.org", "v=DMARC1; p=none; sp=quarantine");
  const auto out = Ask{.from = "b.example.org"}.in(without_np);
  EXPECT_EQ(out.policy, DmarcPolicy::quarantine);
  EXPECT_EQ(out.policy_domain, "example.org");
}

TEST(Dmarc, TestingLowersThePolicyByOneStep) {
  const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=reject; t=y; pct=5");
  EXPECT_EQ(Ask().in(zone).policy, DmarcPolicy::quarantine);
  EXPECT_EQ(Ask().in(zone).percent, 100);
  EXPECT_EQ((Ask{.mode = DmarcMode::public_suffix}).in(zone).policy, DmarcPolicy::reject);
  EXPECT_EQ((Ask{.mode = DmarcMode::public_suffix}).in(zone).percent, 5);
}

TEST(Dmarc, TheWalkEndsWhereARecordSaysSo) {
  const auto own = DmarcZone()
                       .record("b.example.org", "v=DMARC1; p=reject; psd=n")
                       .record("example.org", "v=DMARC1; p=none");
  EXPECT_EQ((Ask{.from = "a.b.example.org"}).in(own).organizational_domain, "b.example.org");
  const auto suffix = DmarcZone().record("example.org", "v=DMARC1; p=reject; psd=y");
  const auto out = Ask{.from = "a.b.example.org"}.in(suffix);
  EXPECT_EQ(out.organizational_domain, "b.example.org");
  EXPECT_EQ(out.policy_domain, "example.org");
}

TEST(Dmarc, TheShortestNameWithARecordIsTheOrganization) {
  const auto zone = DmarcZone()
                        .record("a.b.example.org", "v=DMARC1; p=none")
                        .record("example.org", "v=DMARC1; p=reject");
  const auto out = Ask{.from = "a.b.example.org"}.in(zone);
  EXPECT_EQ(out.organizational_domain, "example.org");
  EXPECT_EQ(out.policy_domain, "a.b.example.org");
}

TEST(Dmarc, SeveralRecordsAtOneNameDoNotCount) {
  const auto zone = DmarcZone()
                        .record("example.org", "v=DMARC1; p=reject")
                        .record("example.org", "v=DMARC1; p=none");
  for (const DmarcMode mode : {DmarcMode::public_suffix, DmarcMode::tree_walk})
    EXPECT_EQ((Ask{.mode = mode}).in(zone).result, DmarcResult::none);
}

TEST(Dmarc, AFailedQueryMayHideTheRecordThatApplies) {
  const auto zone =
      DmarcZone().record("example.org", "v=DMARC1; p=reject").failing("mail.example.org");
  for (const DmarcMode mode : {DmarcMode::public_suffix, DmarcMode::tree_walk}) {
    const Ask ask{.from = "mail.example.org",
                  .mode = mode,
                  .spf = spf_of("mail.example.org", SpfResult::pass)};
    EXPECT_EQ(ask.in(zone).result, DmarcResult::temperror);
  }
}

TEST(Dmarc, AFailedQueryAboveARecordLeavesOnlyTheSameDomainAligned) {
  const auto zone =
      DmarcZone().record("a.b.example.org", "v=DMARC1; p=reject").failing("b.example.org");
  Ask ask{.from = "a.b.example.org", .spf = spf_of("mail.example.org", SpfResult::pass)};
  EXPECT_EQ(ask.in(zone).result, DmarcResult::temperror);
  ask.signed_by("a.b.example.org", DkimResult::pass);
  EXPECT_EQ(ask.in(zone).result, DmarcResult::pass);
  const Ask foreign{.from = "a.b.example.org", .spf = spf_of("example.net", SpfResult::pass)};
  EXPECT_EQ(foreign.in(zone).result, DmarcResult::fail);
}

TEST(Dmarc, AnIdentifierBesideTheOrganizationNeedsNoWalk) {
  const auto zone = DmarcZone().record("b.example.org", "v=DMARC1; p=reject; psd=n");
  Ask ask{.from = "a.b.example.org", .spf = spf_of("unknown.example.org", SpfResult::pass)};
  const DmarcEvaluation out = ask.in(zone);
  EXPECT_EQ(out.result, DmarcResult::fail);
  EXPECT_TRUE(out.missing.empty());
}

TEST(Dmarc, ARecordWithoutPolicyIsNoneWhateverFailsAboveIt) {
  const auto zone =
      DmarcZone().record("mail.example.org", "v=DMARC1; p=moo").failing("example.org");
  EXPECT_EQ((Ask{.from = "mail.example.org"}).in(zone).result, DmarcResult::none);
}

TEST(Dmarc, ATopLevelDomainMayBeAnAuthors) {
  const auto zone = DmarcZone().record("org", "v=DMARC1; p=reject; psd=y");
  EXPECT_EQ((Ask{.from = "org"}).in(zone).result, DmarcResult::fail);
  EXPECT_EQ((Ask{.from = "org", .spf = spf_of("org", SpfResult::pass)}).in(zone).result,
            DmarcResult::pass);
}

TEST(Dmarc, ANameWithoutAddressesIsAbsentByTheOlderRules) {
  const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=none; np=reject");
  Ask ask{.from = "c.example.org", .mode = DmarcMode::public_suffix};
  EXPECT_EQ(ask.in(zone).policy, DmarcPolicy::reject);
  ask.mode = DmarcMode::tree_walk;
  EXPECT_EQ(ask.in(zone).policy, DmarcPolicy::none);
}

TEST(Dmarc, ALongNameTakesEightQueries) {
  DmarcRequest request;
  request.from_domain = "a.b.c.d.e.f.g.h.i.j.k.example.org";
  const DmarcEvaluation out = check_dmarc(request, EmptyDnsView());
  EXPECT_EQ(out.result, DmarcResult::missing_evidence);
  ASSERT_EQ(out.missing.size(), 8U);
  EXPECT_EQ(out.missing[1].name, "_dmarc.g.h.i.j.k.example.org");
  EXPECT_EQ(out.missing[7].name, "_dmarc.org");
}

TEST(Dmarc, WhatIsNotKnownYetIsNoFailure) {
  const auto zone = DmarcZone().record("example.org", "v=DMARC1; p=reject");
  Ask ask;
  ask.signed_by("example.org", DkimResult::missing_evidence);
  EXPECT_EQ(ask.in(zone).result, DmarcResult::missing_evidence);
  EXPECT_FALSE(ask.in(zone).dkim_aligned);
  Ask dead;
  dead.signed_by("example.org", DkimResult::temperror);
  EXPECT_EQ(dead.in(zone).result, DmarcResult::temperror);
}

}  // namespace
}  // namespace forensics
