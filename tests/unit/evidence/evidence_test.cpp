// The facts that many checks ask for and that are made once.
#include "libforensics/evidence/evidence.h"

#include <gtest/gtest.h>

#include "libforensics/forensics.h"

namespace forensics {
namespace {

constexpr std::string_view k_message =
    "Received: from mx.example.org (mx.example.org [198.51.100.7])\n"
    "\tby mail.example.co.uk (Postfix) with ESMTPS id 5134943C34;\n"
    "\tMon, 6 May 2024 10:00:30 +0000 (UTC)\n"
    "Received: by mail.example.net; Mon, 6 May 2024 10:00:00 +0000\n"
    "DKIM-Signature: v=1; d=one.example.org; h=from:date; x=5; b=a\n"
    "DKIM-Signature: v=1; d=two.example.org; l=10; b=b\n"
    "Subject: s\n"
    "From: a@www.example.org\n"
    "\n";

class EvidenceTest : public ::testing::Test {
 protected:
  [[nodiscard]] Evidence evidence() const {
    return gather_evidence({.headers = report_.headers,
                            .envelope = report_.envelope,
                            .mime = report_.mime,
                            .identities = report_.identities,
                            .chain = report_.chain,
                            .clocks = report_.clocks,
                            .filters = report_.filters,
                            .geo = report_.geo});
  }

  Report report_ = analyze(k_message);
};

TEST_F(EvidenceTest, KnowsTheDomainOfEachNameOfAHop) {
  const Evidence made = evidence();
  ASSERT_EQ(made.hops.size(), 2U);
  EXPECT_EQ(made.hops[0].by_domain, "example.co.uk");
  EXPECT_EQ(made.hops[0].helo_domain, "example.org");
  EXPECT_EQ(made.hops[0].rdns_domain, "example.org");
  EXPECT_EQ(made.hops[0].name_domain, "example.org");
  EXPECT_EQ(made.hops[1].by_domain, "example.net");
  EXPECT_TRUE(made.hops[1].helo_domain.empty());
  EXPECT_EQ(made.from_domain, "example.org");
}

TEST_F(EvidenceTest, KnowsWhatEachHopSays) {
  const Evidence made = evidence();
  EXPECT_TRUE(made.hops[0].has(hop_has::helo | hop_has::outside_ip | hop_has::client_ipv4 |
                               hop_has::rdns | hop_has::id | hop_has::postfix_line |
                               hop_has::confirmed_helo));
  EXPECT_FALSE(made.hops[0].has(hop_has::exim_line));
  EXPECT_FALSE(made.hops[0].has(hop_has::helo | hop_has::google_server));
  EXPECT_EQ(made.hops[1].parts,
            hop_has::claimed | hop_has::own_domain | hop_has::server | hop_has::plain_stamp);
  EXPECT_TRUE(made.hops[1].has(hop_has::nothing));
}

TEST_F(EvidenceTest, KnowsWhatIsPlainAboutAHop) {
  const Evidence made = evidence();
  const HopFacts& newest = made.hops[0];
  EXPECT_TRUE(newest.has(hop_has::plain_stamp | hop_has::plain_line | hop_has::plain_leg));
  EXPECT_TRUE(newest.has(hop_has::plain_helo | hop_has::server | hop_has::queue_id));
  EXPECT_FALSE(newest.has(hop_has::linked));       // its client is another host
  EXPECT_FALSE(newest.has(hop_has::after_birth));  // no Date, no other clock
  EXPECT_FALSE(newest.has(hop_has::early_stamp));
  EXPECT_FALSE(made.hops[1].has(hop_has::plain_line));  // of no server that is known
  EXPECT_FALSE(made.hops[1].has(hop_has::plain_leg));   // there is no older hop
}

TEST_F(EvidenceTest, KnowsWhatTheMessageHolds) {
  const Evidence made = evidence();
  EXPECT_EQ(made.parts & message_has::dkim, message_has::dkim);
  EXPECT_EQ(made.parts & message_has::claimed_hop, message_has::claimed_hop);
  EXPECT_EQ(made.parts & (message_has::x_received | message_has::file_name), message_has::nothing);
}

Evidence evidence_of(const Report& report) {
  return gather_evidence({.headers = report.headers,
                          .envelope = report.envelope,
                          .mime = report.mime,
                          .identities = report.identities,
                          .chain = report.chain,
                          .clocks = report.clocks,
                          .filters = report.filters,
                          .geo = report.geo});
}

// A name that was met before, at another place and written there by another server.
TEST(HopFacts, AreOfTheNameThatTheHopSays) {
  const Report report = analyze(
      "Received: from mx.outlook.com (mx.outlook.com [192.0.2.1]) by a.example.org (Postfix)\n"
      "\twith ESMTP id AAAA1; Mon, 6 May 2024 10:00:30 +0000\n"
      "Received: from b.example.net (b.example.net [192.0.2.2]) by mx.outlook.com (Postfix)\n"
      "\twith ESMTP id AAAA2; Mon, 6 May 2024 10:00:20 +0000\n"
      "From: a@example.org\n\n");
  const Evidence made = evidence_of(report);
  ASSERT_EQ(made.hops.size(), 2U);
  EXPECT_EQ(made.hops[0].helo_group, "microsoft");
  EXPECT_EQ(made.hops[1].by_group, "microsoft");
  EXPECT_EQ(made.hops[1].helo_group.data(), nullptr);
  const Hop& older = report.chain.hops[1];
  EXPECT_EQ(made.hops[1].by_domain, "outlook.com");
  EXPECT_EQ(made.hops[1].by_domain.end(), older.by.name.end());
  EXPECT_TRUE(made.hops[0].has(hop_has::provider_helo));
  EXPECT_TRUE(made.hops[1].has(hop_has::provider_server));
}

TEST_F(EvidenceTest, ReadsEachSignatureOnceAndFindsTheUpperAuthorField) {
  const Evidence made = evidence();
  ASSERT_EQ(made.dkim.size(), 2U);
  EXPECT_EQ(made.dkim[0].domain, "one.example.org");
  EXPECT_EQ(made.dkim[0].expires, "5");
  EXPECT_EQ(made.dkim[1].body_length, "10");
  ASSERT_NE(made.first_author_field, nullptr);
  EXPECT_EQ(made.first_author_field->id, FieldName::subject);
}

TEST(NewerLine, IsTheNextOneThatTheSameServerWrote) {
  const Report report = analyze(
      "Received: by mx.example.org; Mon, 6 May 2024 10:00:30 +0000\n"
      "Received: by filter.example.org; Mon, 6 May 2024 10:00:20 +0000\n"
      "Received: by MX.example.org; Mon, 6 May 2024 10:00:10 +0000\n"
      "Received: by localhost; Mon, 6 May 2024 10:00:05 +0000\n"
      "Received: by localhost; Mon, 6 May 2024 10:00:00 +0000\n"
      "From: a@example.org\n\n");
  const Evidence made = evidence_of(report);
  ASSERT_EQ(made.hops.size(), 5U);
  EXPECT_FALSE(made.hops[0].has(hop_has::newer_line));
  EXPECT_FALSE(made.hops[1].has(hop_has::newer_line));
  ASSERT_TRUE(made.hops[2].has(hop_has::newer_line));
  EXPECT_EQ(made.hops[2].newer_line, 0U);
  EXPECT_FALSE(made.hops[4].has(hop_has::newer_line));
}

TEST(OneDomain, IgnoresCaseAndIsNoneOfEmptyNames) {
  EXPECT_TRUE(is_one_domain("example.org", "EXAMPLE.org"));
  EXPECT_FALSE(is_one_domain("example.org", "example.net"));
  EXPECT_FALSE(is_one_domain("", ""));
}

}  // namespace
}  // namespace forensics
