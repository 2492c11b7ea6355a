#include "libforensics/auth/tag_list.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "libforensics/auth/dkim_key.h"
#include "libforensics/auth/dkim_signature.h"

namespace forensics {
namespace {

using namespace std::string_view_literals;

TEST(TagList, GivesValuesWithTheirPlaces) {
  constexpr auto text = " v = 1 ;\r\n\tb=ab\r\n cd ; x=;"sv;
  const TagList list = parse_tag_list(text);
  ASSERT_EQ(list.tags.size(), 3U);
  EXPECT_EQ(list.value_of("v"), "1");
  EXPECT_EQ(list.value_of("b"), "ab\r\n cd");
  EXPECT_EQ(list.find("b")->raw_value, "ab\r\n cd ");
  EXPECT_EQ(list.value_of("x"), "");
  EXPECT_NE(list.value_of("x").data(), nullptr);
  EXPECT_EQ(list.value_of("y").data(), nullptr);
  EXPECT_EQ(list.malformed.data(), nullptr);
}

TEST(TagList, TellsMalformedPiecesAndSecondUses) {
  EXPECT_EQ(parse_tag_list("a=1;;b=2"sv).malformed, "");
  EXPECT_NE(parse_tag_list("a=1;;b=2"sv).malformed.data(), nullptr);
  EXPECT_EQ(parse_tag_list("a=1; moo"sv).malformed, " moo");
  EXPECT_EQ(parse_tag_list("1a=1"sv).malformed, "1a=1");
  EXPECT_EQ(parse_tag_list("a=1;a=2"sv).duplicate, "a=2");
  EXPECT_EQ(parse_tag_list("a=1;a=2"sv).value_of("a"), "1");
  EXPECT_EQ(parse_tag_list("a=1;A=2"sv).duplicate.data(), nullptr);
}

TEST(TagList, StopsAtItsLimit) {
  std::string text;
  for (std::size_t i = 0; i <= k_max_tags; ++i) text += "t" + std::to_string(i) + "=1;";
  const TagList list = parse_tag_list(std::string_view(text));
  EXPECT_EQ(list.tags.size(), k_max_tags);
  EXPECT_EQ(list.malformed, "t128=1");
}

TEST(DkimKey, ReadsFlagsAndLists) {
  const DkimKey key = parse_dkim_key("v=DKIM1; h=sha256; k=ed25519; s=email; t=y:s; p=QU JD"sv);
  EXPECT_EQ(key.type, DkimKeyType::ed25519);
  EXPECT_EQ(key.bytes, "ABC");
  EXPECT_TRUE(key.testing);
  EXPECT_TRUE(key.exact_domain);
  EXPECT_TRUE(key.for_email);
  EXPECT_TRUE(key.allows_sha256);
  EXPECT_FALSE(key.allows_sha1);
  EXPECT_FALSE(key.malformed);
}

TEST(DkimKey, AnEmptyKeyIsRevokedAndAMissingOneMalformed) {
  EXPECT_TRUE(parse_dkim_key("p="sv).revoked);
  EXPECT_FALSE(parse_dkim_key("p="sv).malformed);
  EXPECT_TRUE(parse_dkim_key("v=DKIM1"sv).malformed);
  EXPECT_TRUE(parse_dkim_key("v=DKIM2; p=QUJD"sv).malformed);
  EXPECT_TRUE(parse_dkim_key("p=QU*JD"sv).malformed);
  EXPECT_FALSE(parse_dkim_key("s=tlsrpt; p=QUJD"sv).for_email);
}

TEST(DkimKey, WhatIsNoTagSpoilsARecordButNothingDoesNot) {
  EXPECT_TRUE(parse_dkim_key("p=QUJD; junk"sv).malformed);
  EXPECT_FALSE(parse_dkim_key("v=DKIM1;; p=QUJD; "sv).malformed);
}

std::string_view problem_of(std::string_view change) {
  static std::string text;
  text =
      "v=1; a=rsa-sha256; d=example.org; s=sel; h=from:to; bh=QUJD; b=QUJD; " + std::string(change);
  return parse_dkim_signature(text, SignatureField::dkim_signature).problem;
}

TEST(DkimSignature, ReadsAllTags) {
  constexpr auto text =
      "v=1; a=ed25519-sha256; c=relaxed; d=example.org; s=sel; i=ann@mail.example.org;\r\n"
      " h=From : To; l=12; t=100; x=200; bh=QUJD; b=QU\r\n JD"sv;
  const DkimSignature signature = parse_dkim_signature(text, SignatureField::dkim_signature);
  EXPECT_EQ(signature.problem.data(), nullptr);
  EXPECT_EQ(signature.algorithm, SignatureAlgorithm::ed25519_sha256);
  EXPECT_EQ(signature.header_form, Canonicalization::relaxed);
  EXPECT_EQ(signature.body_form, Canonicalization::simple);
  EXPECT_EQ(signature.signature, "ABC");
  EXPECT_EQ(identity_domain(signature), "mail.example.org");
  EXPECT_THAT(signature.signed_names, testing::ElementsAre("From", "To"));
  EXPECT_EQ(signature.body_length, 12U);
  EXPECT_EQ(signature.time, 100);
  EXPECT_EQ(signature.expiry, 200);
}

TEST(DkimSignature, SaysWhatTheGrammarDoesNotAllow) {
  EXPECT_EQ(problem_of("").data(), nullptr);
  EXPECT_EQ(problem_of("t=2; x=2"), "x is not after t");
  EXPECT_EQ(problem_of("t=soon"), "t is no number");
  EXPECT_EQ(problem_of("c=nofws"), "c is no pair of canonicalizations");
  EXPECT_EQ(problem_of("q=http"), "q names no method that we know");
  EXPECT_EQ(problem_of("q=http:dns/txt").data(), nullptr);
  EXPECT_EQ(problem_of("i=@example.com"), "i is not of d or below it");
  EXPECT_EQ(problem_of("i=@notexample.org"), "i is not of d or below it");
  EXPECT_EQ(problem_of("i=example.org"), "i has no @");
  EXPECT_EQ(problem_of("d=example.net"), "a tag stands twice");
  EXPECT_EQ(parse_dkim_signature("v=1; a=rsa-sha256"sv, SignatureField::dkim_signature).problem,
            "a required tag is missing");
}

TEST(DkimSignature, DomainAndSelectorMustNameAKey) {
  const auto with = [](std::string_view domain, std::string_view selector) {
    const std::string text = "v=1; a=rsa-sha256; d=" + std::string(domain) +
                             "; s=" + std::string(selector) + "; h=from; bh=QUJD; b=QUJD";
    return parse_dkim_signature(std::string_view(text), SignatureField::dkim_signature).problem;
  };
  EXPECT_EQ(with("example.org", "a.b-c_d").data(), nullptr);
  EXPECT_EQ(with("", "sel"), "d and s name no key");
  EXPECT_EQ(with("example.org", ""), "d and s name no key");
  EXPECT_EQ(with("example..org", "sel"), "d and s name no key");
  EXPECT_EQ(with("example.org", std::string(64, 's')), "d and s name no key");
}

TEST(DkimSignature, ALengthOfAnyNumberOfDigitsIsRead) {
  constexpr auto text = "l=99999999999999999999999999"sv;
  EXPECT_EQ(parse_dkim_signature(text, SignatureField::dkim_signature).body_length,
            ~std::uint64_t{0});
  EXPECT_EQ(problem_of("l=99999999999999999999999999").data(), nullptr);
}

}  // namespace
}  // namespace forensics
