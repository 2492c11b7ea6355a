#include "libforensics/chain/link.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

Hop client(std::string_view helo, std::string_view rdns = {}, std::string_view ip = {}) {
  Hop out;
  out.from.raw = out.from.name = out.from.helo = helo;
  out.from.rdns = rdns;
  if (!ip.empty()) out.from.ip = IpAddress::parse(ip);
  out.from.ip_scope = IpScope::public_;
  return out;
}

Hop server(std::string_view by, std::string_view ip = {}) {
  Hop out;
  out.index = 1;
  out.by.name = by;
  if (!ip.empty()) out.by.ip = IpAddress::parse(ip);
  return out;
}

TEST(GradeLink, TakesTheSurestLikenessFirst) {
  EXPECT_EQ(
      grade_link(client("a.example.org", {}, "192.0.2.1"), server("b.example.net", "192.0.2.1"))
          .grade,
      LinkGrade::address);
  EXPECT_EQ(grade_link(client("x", "mail.example.org"), server("MAIL.example.org.")).grade,
            LinkGrade::name);
  EXPECT_EQ(grade_link(client("mail"), server("mail.example.org")).grade, LinkGrade::host);
  EXPECT_EQ(grade_link(client("out1.example.org"), server("in2.example.org")).grade,
            LinkGrade::organisation);
  EXPECT_EQ(grade_link(client("a.outlook.com"), server("b.exchangelabs.com")).grade,
            LinkGrade::provider);
}

TEST(GradeLink, SaysNoneOnlyWhenBothSidesAreKnown) {
  EXPECT_EQ(grade_link(client("a.example.org"), server("b.example.net")).grade, LinkGrade::none);
  EXPECT_EQ(grade_link(client("a.example.org"), server({})).grade, LinkGrade::unknown);
  EXPECT_EQ(grade_link(server("a.example.org"), server("b.example.net")).grade, LinkGrade::unknown);
}

TEST(GradeLink, TakesLocalhostOnBothSidesForNoTie) {
  EXPECT_EQ(grade_link(client("localhost", {}, "192.0.2.1"), server("localhost")).grade,
            LinkGrade::unknown);
  Hop inside = client("localhost", {}, "127.0.0.1");
  inside.from.ip_scope = IpScope::loopback;
  EXPECT_EQ(grade_link(inside, server("localhost")).grade, LinkGrade::internal);
}

TEST(GradeLink, KnowsHandingOverInsideOneMachine) {
  EXPECT_EQ(grade_link(server("mx.example.org"), server("mx.example.org")).grade,
            LinkGrade::internal);
  Hop inside = client("a.example.org", {}, "10.1.2.3");
  inside.from.ip_scope = IpScope::private_;
  EXPECT_EQ(grade_link(inside, server("b.example.net")).grade, LinkGrade::internal);
}

TEST(GradeLink, KnowsAMachineThatHandsTheMessageThroughItsOwnFilter) {
  const Hop newer = client("lists.example.org", "lists.example.org", "192.0.2.9");
  Hop older = server("listman.example.com");
  older.from.helo = older.from.name = "lists.example.org";
  older.from.ip_scope = IpScope::loopback;
  EXPECT_EQ(grade_link(newer, older).grade, LinkGrade::host);
  older.from.ip_scope = IpScope::public_;
  EXPECT_EQ(grade_link(newer, older).grade, LinkGrade::none);
}

TEST(GradeLink, ComparesTheServersWhereTheClientHasNoName) {
  Hop newer = client({}, {}, "192.0.2.17");
  newer.by.name = "m5.groups.example.com";
  EXPECT_EQ(grade_link(newer, server("mta3.groups.example.com")).grade, LinkGrade::internal);
  EXPECT_EQ(grade_link(newer, server("mta3.example.net")).grade, LinkGrade::none);
  newer.from.helo = "other.example.net";
  EXPECT_EQ(grade_link(newer, server("mta3.example.org")).grade, LinkGrade::none);
}

TEST(GradeLink, ExpectsNoNameOfAProductThatPrintsAddressesAlone) {
  Hop newer = client({}, {}, "192.0.2.17");
  newer.by.name = "gate.example.com";
  for (const std::string_view family : {"xwall", "icewarp"}) {
    newer.family = family;
    EXPECT_EQ(grade_link(newer, server("mx.example.net")).grade, LinkGrade::unknown) << family;
  }
  for (const std::string_view family : {"rfc5321-plain", "ratware-no-id", "generic"}) {
    newer.family = family;
    EXPECT_EQ(grade_link(newer, server("mx.example.net")).grade, LinkGrade::none) << family;
  }
  newer.family = "sendmail";
  newer.from.helo = "desk7";
  EXPECT_EQ(grade_link(newer, server("mx.example.net")).grade, LinkGrade::none);
}

TEST(GradeLink, ComparesNothingThatWasBlottedOut) {
  EXPECT_EQ(grade_link(client("a.example.org"), server("xxxxx.example.net")).grade,
            LinkGrade::unknown);
}

TEST(GradeLink, ExpectsNothingOfAMailboxHost) {
  Hop fetched = client("imap.example.org", {}, "192.0.2.3");
  fetched.kind = HopKind::mail_fetch;
  EXPECT_EQ(grade_link(fetched, server("mx.example.net")).grade, LinkGrade::unknown);
  EXPECT_EQ(grade_link(fetched, server("imap.example.org")).grade, LinkGrade::name);
}

TEST(GradeLink, ComparesNoProductsAndInnerNames) {
  EXPECT_EQ(grade_link(client("a.example.org"), server("Gateway")).grade, LinkGrade::unknown);
  EXPECT_EQ(grade_link(client("out.example.org"), server("10.46.66.15", "10.46.66.15")).grade,
            LinkGrade::unknown);
}

TEST(GradeLink, TakesAMailboxAndAWordForNoNameForNoClient) {
  EXPECT_EQ(grade_link(client("ann@example.org"), server("mx.example.net")).grade,
            LinkGrade::unknown);
  EXPECT_EQ(grade_link(client("no.name.available"), server("mx.example.net")).grade,
            LinkGrade::unknown);
}

TEST(GradeLink, KnowsTwoLinesOfOneReceptionByTheirClient) {
  const Hop process = client({}, {}, "192.0.2.17");  // "(qmail 1 invoked from network[192.0.2.17])"
  Hop older = server("mx.example.net");
  older.from.ip = IpAddress::parse("192.0.2.17");
  EXPECT_EQ(grade_link(process, older).grade, LinkGrade::host);
  older.from.ip = IpAddress::parse("192.0.2.18");
  EXPECT_EQ(grade_link(process, older).grade, LinkGrade::none);
}

TEST(GradeLink, TakesTwoLinesOfOneOperatorForNoBreak) {
  Hop newer = client("filter.example.net", {}, "203.0.113.9");
  newer.by.name = "mx2.example.org";
  EXPECT_EQ(grade_link(newer, server("mx1.example.org")).grade, LinkGrade::internal);
  newer.by.name = "a.protection.outlook.com";
  EXPECT_EQ(grade_link(newer, server("b.exchangelabs.com")).grade, LinkGrade::internal);
  EXPECT_EQ(grade_link(newer, server("mx1.example.org")).grade, LinkGrade::none);
}

TEST(GradeLink, ShowsTheWordsCompared) {
  const Link link =
      grade_link(client("helo.example.org", "rdns.example.org"), server("by.example.net"));
  EXPECT_EQ(link.newer_side, "rdns.example.org");
  EXPECT_EQ(link.older_side, "by.example.net");
}

}  // namespace
}  // namespace forensics
