#include "libforensics/headers/unfold.h"

#include <random>

#include <gtest/gtest.h>

namespace forensics {
namespace {

std::string unfolded(std::string_view raw, Unfolding style = Unfolding::keep_blanks) {
  std::string scratch;
  return std::string(unfold(raw, scratch, nullptr, style));
}

TEST(Unfold, CopiesNothingWithoutAFold) {
  const std::string_view raw = "no fold\there";
  std::string scratch = "kept";
  UnfoldMap map;
  map.add_step(0, 99);
  const std::string_view out = unfold(raw, scratch, &map);
  EXPECT_EQ(out.data(), raw.data());
  EXPECT_EQ(scratch, "kept");
  EXPECT_EQ(map.to_original(3), 3U);
}

TEST(Unfold, RemovesLineEndsAndKeepsBlanks) {
  EXPECT_EQ(unfolded("a\r\n\tb\n  c\r d"), "a\tb  c d");
  EXPECT_EQ(unfolded("a\r\r\n b"), "a b");
  EXPECT_EQ(unfolded("\r\n a\r\n"), " a");
}

TEST(Unfold, KeepsACrThatEndsNoLine) {
  EXPECT_EQ(unfolded("a\rb"), "a\rb");
  EXPECT_EQ(unfolded("a\r\r"), "a\r\r");
  EXPECT_EQ(unfolded("a\rb\n c", Unfolding::one_space), "a\rb c");
}

TEST(Unfold, MakesOneSpaceOfAFoldWhenAsked) {
  EXPECT_EQ(unfolded("a \t\r\n \t b  c\n \n\td", Unfolding::one_space), "a b  c d");
}

TEST(Unfold, MapsBackToTheOriginal) {
  const std::string_view raw = "ab\r\n cd\n\tef";
  std::string scratch;
  UnfoldMap map;
  const std::string_view out = unfold(raw, scratch, &map);
  ASSERT_EQ(out, "ab cd\tef");
  for (std::size_t i = 0; i < out.size(); ++i) EXPECT_EQ(raw[map.to_original(i)], out[i]) << i;
  EXPECT_EQ(map.to_original(out.size()), raw.size());
  EXPECT_EQ(map.to_original(Span{3, 5}).of(raw), "cd\n\tef");
  EXPECT_EQ(map.to_original(Span{0, 2}).of(raw), "ab");
  EXPECT_EQ(map.to_original(Span{2, 0}).length, 0U);
}

TEST(UnfoldProperty, EveryByteStandsWhereTheMapSays) {
  std::mt19937 random(7);
  constexpr std::string_view alphabet = "\r\n \tab";
  for (int round = 0; round < 20000; ++round) {
    std::string raw(random() % 16, ' ');
    for (char& c : raw) c = alphabet[random() % alphabet.size()];
    std::string scratch;
    UnfoldMap map;
    for (const Unfolding style : {Unfolding::keep_blanks, Unfolding::one_space}) {
      const std::string_view out = unfold(raw, scratch, &map, style);
      for (std::size_t i = 0; i < out.size(); ++i) {
        const char original = raw.at(map.to_original(i));
        const bool is_made_space = style == Unfolding::one_space && out[i] == ' ';
        ASSERT_TRUE(out[i] == original || is_made_space) << testing::PrintToString(raw);
        ASSERT_NE(out[i], '\n');
      }
      ASSERT_EQ(map.to_original(out.size()), raw.size()) << testing::PrintToString(raw);
    }
  }
}

}  // namespace
}  // namespace forensics
