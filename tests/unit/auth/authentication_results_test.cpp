#include "libforensics/auth/authentication_results.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

TEST(AuthenticationResults, ReadsMethodsWithTheirProperties) {
  const AuthenticationResults out = parse_authentication_results(
      " mx.example.org 1;\r\n\tdkim=pass (2048-bit key) header.d=example.net "
      "header.i=@example.net;\r\n"
      " spf=softfail reason=\"not ours; really\" smtp.mailfrom=ann@example.net; dmarc/1 = fail");
  EXPECT_EQ(out.authserv_id, "mx.example.org");
  ASSERT_EQ(out.results.size(), 3U);
  EXPECT_EQ(out.results[0].method, "dkim");
  EXPECT_EQ(out.results[0].result, "pass");
  EXPECT_EQ(out.results[0].property("Header.D"), "example.net");
  EXPECT_EQ(out.results[0].property("header.s").data(), nullptr);
  EXPECT_EQ(out.results[1].reason, "not ours; really");
  EXPECT_EQ(out.results[1].property("smtp.mailfrom"), "ann@example.net");
  EXPECT_EQ(out.results[2].method, "dmarc");
  EXPECT_EQ(out.results[2].result, "fail");
  EXPECT_FALSE(out.malformed);
}

TEST(AuthenticationResults, PassesOverTheInstanceOfArc) {
  const AuthenticationResults out =
      parse_authentication_results("i=2; mx.example.org; spf=pass; arc=none");
  EXPECT_EQ(out.authserv_id, "mx.example.org");
  EXPECT_EQ(out.results.size(), 2U);
}

TEST(AuthenticationResults, KnowsThatNothingWasEvaluated) {
  const AuthenticationResults out = parse_authentication_results("mx.example.org; none");
  EXPECT_TRUE(out.none);
  EXPECT_TRUE(out.results.empty());
}

TEST(AuthenticationResults, ReadsAFieldThatNamesNoServer) {
  const AuthenticationResults out =
      parse_authentication_results(" spf=pass smtp.mailfrom=example.org; dkim=none");
  EXPECT_EQ(out.authserv_id.data(), nullptr);
  ASSERT_EQ(out.results.size(), 2U);
  EXPECT_EQ(out.results[0].result, "pass");
}

TEST(AuthenticationResults, MarksWhatIsNoResult) {
  const AuthenticationResults out = parse_authentication_results("mx.example.org; moo; spf=pass");
  EXPECT_TRUE(out.malformed);
  ASSERT_EQ(out.results.size(), 1U);
}

TEST(AuthenticationResults, HasLimits) {
  std::string text = "mx.example.org";
  for (std::size_t i = 0; i <= k_max_claimed_results; ++i) text += "; spf=pass";
  const AuthenticationResults out = parse_authentication_results(std::string_view(text));
  EXPECT_EQ(out.results.size(), k_max_claimed_results);
  EXPECT_TRUE(out.malformed);
  text = "mx.example.org; spf=pass";
  for (std::size_t i = 0; i <= k_max_claimed_properties; ++i) text += " a.b=c";
  EXPECT_EQ(parse_authentication_results(std::string_view(text)).results[0].properties.size(),
            k_max_claimed_properties);
}

TEST(AuthenticationResults, AnEmptyFieldSaysNothing) {
  EXPECT_EQ(parse_authentication_results("").authserv_id.data(), nullptr);
  EXPECT_TRUE(parse_authentication_results(";;").results.empty());
}

TEST(ReceivedSpf, ReadsResultAndKeys) {
  const ClaimedResult out = parse_received_spf(
      " Pass (mx.example.org: domain of ann@example.net designates 192.0.2.1)"
      " receiver=mx.example.org; client-ip=192.0.2.1;\r\n envelope-from=\"ann@example.net\";"
      " helo=mail.example.net;");
  EXPECT_EQ(out.result, "Pass");
  EXPECT_EQ(out.property("client-ip"), "192.0.2.1");
  EXPECT_EQ(out.property("envelope-from"), "ann@example.net");
  EXPECT_EQ(out.property("receiver"), "mx.example.org");
}

}  // namespace
}  // namespace forensics
