#include "libforensics/auth/canonicalization.h"

#include <random>

#include <gtest/gtest.h>

namespace forensics {
namespace {

class StringSink final : public ByteSink {
 public:
  void write(std::string_view bytes) override { text += bytes; }
  std::string text;
};

std::string body(std::string_view bytes, Canonicalization form,
                 BodyLineEnds ends = BodyLineEnds::mended, std::size_t piece = 1'000'000) {
  StringSink sink;
  BodyCanonicalizer canonical(form, ends, sink);
  for (std::size_t at = 0; at < bytes.size(); at += piece) canonical.add(bytes.substr(at, piece));
  canonical.finish();
  return sink.text;
}

std::string field(std::string_view text, Canonicalization form) {
  std::string out;
  append_canonical_field(text, form, out);
  return out;
}

constexpr auto k_simple = Canonicalization::simple;
constexpr auto k_relaxed = Canonicalization::relaxed;

TEST(CanonicalField, FollowsTheExampleOfTheRfc) {  // RFC 6376 3.4.5
  EXPECT_EQ(field("A: X", k_relaxed), "a:X");
  EXPECT_EQ(field("B : Y\t\r\n\tZ  ", k_relaxed), "b:Y Z");
  EXPECT_EQ(field("B : Y\t\r\n\tZ  ", k_simple), "B : Y\t\r\n\tZ  ");
}

TEST(CanonicalField, MendsFoldsOfLfFiles) {
  EXPECT_EQ(field("B: Y\n Z", k_simple), "B: Y\r\n Z");
  EXPECT_EQ(field("B: Y\n Z", k_relaxed), "b:Y Z");
}

TEST(CanonicalField, AnEmptyValueStaysEmpty) {
  EXPECT_EQ(field("A:", k_relaxed), "a:");
  EXPECT_EQ(field("A: \r\n ", k_relaxed), "a:");
}

TEST(CanonicalBody, FollowsTheExampleOfTheRfc) {  // RFC 6376 3.4.5
  const std::string_view text = " C \r\nD \t E\r\n\r\n\r\n";
  EXPECT_EQ(body(text, k_relaxed), " C\r\nD E\r\n");
  EXPECT_EQ(body(text, k_simple), " C \r\nD \t E\r\n");
}

TEST(CanonicalBody, AnEmptyBodyIsOneLineEndInSimpleFormOnly) {  // RFC 6376 3.4.3 and 3.4.4
  EXPECT_EQ(body("", k_simple), "\r\n");
  EXPECT_EQ(body("\r\n\r\n", k_simple), "\r\n");
  EXPECT_EQ(body("", k_relaxed), "");
  EXPECT_EQ(body("\r\n \t\r\n", k_relaxed), "");
}

TEST(CanonicalBody, AMissingFinalLineEndIsAdded) {
  EXPECT_EQ(body("a", k_simple), "a\r\n");
  EXPECT_EQ(body("a ", k_relaxed), "a\r\n");
}

TEST(CanonicalBody, TakesLfForALineEndOnlyWhenToldTo) {
  EXPECT_EQ(body("a\nb\n\n", k_simple, BodyLineEnds::mended), "a\r\nb\r\n");
  EXPECT_EQ(body("a\nb\n\n", k_simple, BodyLineEnds::as_is), "a\nb\n\n\r\n");
  EXPECT_EQ(body("a \r\nb\r\n\r\n", k_relaxed, BodyLineEnds::as_is), "a\r\nb\r\n");
}

TEST(CanonicalBody, AloneCrIsAByte) {
  EXPECT_EQ(body("a\rb\r\r\n\r", k_simple), "a\rb\r\r\n\r\r\n");
}

TEST(CanonicalBody, DoesNotDependOnWhereThePiecesAreCut) {
  std::mt19937 random(1);
  constexpr std::string_view alphabet = "a \t\r\n\r\nb";
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (std::size_t i = random() % 40; i > 0; --i) text += alphabet[random() % alphabet.size()];
    for (const auto form : {k_simple, k_relaxed}) {
      for (const auto ends : {BodyLineEnds::as_is, BodyLineEnds::mended}) {
        const std::string whole = body(text, form, ends);
        for (std::size_t piece = 1; piece < 5; ++piece) {
          EXPECT_EQ(body(text, form, ends, piece), whole);
        }
      }
    }
  }
}

}  // namespace
}  // namespace forensics
