#include "libforensics/chain/authserv.h"

#include <gtest/gtest.h>

#include "libforensics/chain/chain.h"

namespace forensics {
namespace {

TEST(AuthservId, IsTheFirstWord) {
  EXPECT_EQ(authserv_id(" mx.example.org; spf=pass smtp.mailfrom=example.net"), "mx.example.org");
  EXPECT_EQ(authserv_id("mx.example.org 1; spf=pass"), "mx.example.org");
  EXPECT_EQ(authserv_id("mx.example.org; none"), "mx.example.org");
  EXPECT_EQ(authserv_id("mx.example.org"), "mx.example.org");
  EXPECT_EQ(authserv_id("\r\n\tmx.example.org;\r\n\tdkim=pass"), "mx.example.org");
}

TEST(AuthservId, StandsBetweenComments) {
  EXPECT_EQ(authserv_id("(amavis (2.13)) mx.example.org (a; b) 1; dkim=pass"), "mx.example.org");
  EXPECT_EQ(authserv_id("mx.example.org(note); dkim=pass"), "mx.example.org");
}

TEST(AuthservId, MayBeQuoted) {
  EXPECT_EQ(authserv_id("\"mx.example.org\" 1; spf=pass"), "mx.example.org");
  EXPECT_EQ(authserv_id("\"\"; spf=pass").data(), nullptr);
}

TEST(AuthservId, MayBeNoHostName) {
  EXPECT_EQ(authserv_id("ori; spf=pass"), "ori");
  EXPECT_EQ(authserv_id("server_7/filter; spf=pass"), "server_7/filter");
}

TEST(AuthservId, IsMissingWhereAFieldBeginsWithAResult) {
  EXPECT_EQ(authserv_id("spf=pass (sender IP is 192.0.2.1) smtp.mailfrom=example.net;").data(),
            nullptr);
  EXPECT_EQ(authserv_id("dkim = pass header.d=example.net").data(), nullptr);
}

TEST(AuthservId, IsMissingInJunk) {
  for (const char* junk : {"", "   ", ";", "; spf=pass", "(only a comment)", "(never closed",
                           "<mx.example.org>; spf=pass", "=?utf-8?q?x?=; spf=pass", "\"open"}) {
    EXPECT_EQ(authserv_id(junk).data(), nullptr) << junk;
  }
}

TEST(ArcAuthservId, StandsBehindTheInstance) {
  EXPECT_EQ(arc_authserv_id(" i=1; mx.example.org; dkim=pass"), "mx.example.org");
  EXPECT_EQ(arc_authserv_id("i = 12 ;\r\n\tmx.example.org 1;\r\n\tspf=pass"), "mx.example.org");
  EXPECT_EQ(arc_authserv_id("i=2; spf=pass (sender ip is 192.0.2.1)").data(), nullptr);
  EXPECT_EQ(arc_authserv_id("mx.example.org; dkim=pass").data(), nullptr);
  EXPECT_EQ(arc_authserv_id("i=1").data(), nullptr);
  EXPECT_EQ(arc_authserv_id("").data(), nullptr);
}

TEST(NewestAuthserv, IsTheTopmostThatNamesAServer) {
  const Headers headers = split_headers(
      "Received: by mx.example.org; Mon, 3 Jul 2023 09:00:10 +0200\n"
      "Authentication-Results: spf=pass smtp.mailfrom=example.net\n"
      "ARC-Authentication-Results: i=2; arc.example.org; dkim=pass\n"
      "Authentication-Results: older.example.net; dkim=pass\n\n");
  const AuthservAnchor anchor = newest_authserv(headers);
  EXPECT_EQ(anchor.id, "arc.example.org");
  EXPECT_EQ(headers.message.substr(anchor.offset, 6), "ARC-Au");
}

TEST(NewestAuthserv, IsNullWithoutSuchAField) {
  const Headers headers = split_headers("Subject: x\n\n");
  EXPECT_EQ(newest_authserv(headers).id.data(), nullptr);
}

// A store in a second domain of the reader's provider takes the mail from a server whose name the
// newest Authentication-Results shares.
std::string message_with(const std::string& results) {
  return results +
         "Received: from mx.example.org (mx.example.org [198.51.100.7])\n"
         "\tby store.example.net (Postfix) with ESMTPS id 4Xabc12345z1\n"
         "\tfor <a@example.org>; Mon,  3 Jul 2023 09:00:10 +0200 (CEST)\n"
         "Received: from out.example.com (out.example.com [203.0.113.9])\n"
         "\tby mx.example.org (Postfix) with ESMTPS id 4Xabc02345z1\n"
         "\tfor <a@example.org>; Mon,  3 Jul 2023 09:00:08 +0200 (CEST)\n\n";
}

std::vector<Zone> zones_of(const std::string& message) {
  const Headers headers = split_headers(message);
  return build_chain(headers).zones;
}

TEST(BuildChain, TrustsOnThroughTheDomainOfTheAuthservId) {
  const std::vector inside{Zone::vouched, Zone::edge};
  const std::vector outside{Zone::edge, Zone::claimed};
  EXPECT_EQ(zones_of(message_with("Authentication-Results: (v2) auth.example.org 1; spf=pass\n")),
            inside);
  EXPECT_EQ(zones_of(message_with("ARC-Authentication-Results: i=1; auth.example.org; spf=pass\n")),
            inside);
  EXPECT_EQ(zones_of(message_with("Authentication-Results: auth.example.com; spf=pass\n")),
            outside);
  EXPECT_EQ(zones_of(message_with("")), outside);
}

TEST(BuildChain, TakesNoAuthservIdFromBelowTheHop) {
  std::string message = message_with("");
  message.insert(message.size() - 1, "Authentication-Results: auth.example.org; spf=pass\n");
  EXPECT_EQ(zones_of(message), (std::vector{Zone::edge, Zone::claimed}));
}

}  // namespace
}  // namespace forensics
