#include "libforensics/headers/structured.h"

#include <random>

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace forensics {
namespace {

using testing::ElementsAre;

std::vector<std::string> significant(std::string_view text) {
  std::vector<std::string> out;
  Lexer lexer(text);
  for (Token token = lexer.next_significant(); token.kind != TokenKind::end;
       token = lexer.next_significant()) {
    out.emplace_back(token.text);
  }
  return out;
}

TEST(Lexer, CutsIntoTokens) {
  EXPECT_THAT(significant("a (c (d)) \"q \\\" r\"<x@[192.0.2.1]>,\r\n y"),
              ElementsAre("a", "\"q \\\" r\"", "<", "x", "@", "[192.0.2.1]", ">", ",", "y"));
}

TEST(Lexer, DoesNotSwallowWhatNeverCloses) {
  EXPECT_THAT(significant("\"a (b [c"), ElementsAre("\"", "a", "(", "b", "[", "c"));
  EXPECT_THAT(significant("((a) b"), ElementsAre("b"));
  EXPECT_THAT(significant("a)]"), ElementsAre("a", ")", "]"));
}

TEST(Lexer, TakesAnEncodedWordWhole) {
  EXPECT_THAT(significant("=?utf-8?Q?a,(b)?= c"), ElementsAre("=?utf-8?Q?a,(b)?=", "c"));
  EXPECT_THAT(significant("=?utf-8?x?a,b?="), ElementsAre("=?utf-8?x?a", ",", "b?="));
  EXPECT_THAT(significant("=?utf-8?q?a b?="), ElementsAre("=?utf-8?q?a", "b?="));
}

TEST(Lexer, TakesAnEscapedByteAlong) {
  EXPECT_THAT(significant("\\\"a\\\" b"), ElementsAre("\\\"a\\\"", "b"));
}

TEST(LexerProperty, TokensJoinToTheText) {
  std::mt19937 random(11);
  constexpr std::string_view alphabet = "()<>[]:;@,.\"\\ \r\n=?qab";
  for (int round = 0; round < 20000; ++round) {
    std::string text(random() % 24, ' ');
    for (char& c : text) c = alphabet[random() % alphabet.size()];
    Lexer lexer(text);
    std::string joined;
    for (Token token = lexer.next(); token.kind != TokenKind::end; token = lexer.next()) {
      ASSERT_FALSE(token.text.empty());
      joined += token.text;
    }
    ASSERT_EQ(joined, text);
  }
}

TEST(PhraseText, ReadsAsAPersonDoes) {
  EXPECT_EQ(phrase_text("\"Doe, \\\"J\\\"\"  (x)\r\n Q. Public"), "Doe, \"J\" Q. Public");
  EXPECT_EQ(phrase_text(""), "");
}

TEST(DottedText, DropsBlanksBesideDotsAndAts) {
  EXPECT_EQ(dotted_text("a . b (c) @ \"d e\" . f"), "a.b@d e.f");
  EXPECT_EQ(dotted_text("exam\r\n ple"), "example");
  EXPECT_EQ(dotted_text("two words"), "two words");
}

}  // namespace
}  // namespace forensics
