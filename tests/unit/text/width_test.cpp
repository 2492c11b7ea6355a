#include "libforensics/text/width.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

TEST(DisplayWidth, CountsColumns) {
  EXPECT_EQ(display_width(U'a'), 1);
  EXPECT_EQ(display_width(char32_t{0xE9}), 1);
  EXPECT_EQ(display_width(char32_t{0x65E5}), 2);
  EXPECT_EQ(display_width(char32_t{0xFF21}), 2);
  EXPECT_EQ(display_width(char32_t{0x1F600}), 2);
  EXPECT_EQ(display_width(char32_t{0x301}), 0);
  EXPECT_EQ(display_width(char32_t{0x200B}), 0);
  EXPECT_EQ(display_width(char32_t{0x1161}), 0);
  EXPECT_EQ(display_width(char32_t{0x1B}), 0);
  EXPECT_EQ(display_width("a\xE6\x97\xA5"
                          "e\xCC\x81"),
            4U);
}

TEST(TruncateToWidth, EndsInAnEllipsisOnlyWhenItCuts) {
  EXPECT_EQ(truncate_to_width("hello", 5), "hello");
  EXPECT_EQ(truncate_to_width("hello", 4), "hel\xE2\x80\xA6");
  EXPECT_EQ(truncate_to_width("hello", 1), "\xE2\x80\xA6");
  EXPECT_EQ(truncate_to_width("hello", 0), "");
  EXPECT_EQ(truncate_to_width("\xE6\x97\xA5\xE6\x9C\xAC", 4), "\xE6\x97\xA5\xE6\x9C\xAC");
  EXPECT_EQ(truncate_to_width("\xE6\x97\xA5\xE6\x9C\xAC", 3), "\xE6\x97\xA5\xE2\x80\xA6");
  EXPECT_EQ(truncate_to_width("\xE6\x97\xA5\xE6\x9C\xAC", 2), "\xE2\x80\xA6");
}

TEST(TruncateToWidth, KeepsAMarkWithItsBase) {
  EXPECT_EQ(truncate_to_width("abe\xCC\x81", 3), "abe\xCC\x81");
  EXPECT_EQ(truncate_to_width("ae\xCC\x81xy", 3), "ae\xCC\x81\xE2\x80\xA6");
}

TEST(FitToWidth, FillsWithSpaces) {
  EXPECT_EQ(fit_to_width("ab", 4), "ab  ");
  EXPECT_EQ(fit_to_width("ab", 4, Align::right), "  ab");
  EXPECT_EQ(fit_to_width("\xE6\x97\xA5\xE6\x9C\xAC", 3), "\xE6\x97\xA5\xE2\x80\xA6");
  EXPECT_EQ(fit_to_width("\xE6\x97\xA5\xE6\x9C\xAC"
                         "a",
                         4),
            "\xE6\x97\xA5\xE2\x80\xA6 ");
}

TEST(FitToWidth, IsExactForAnyText) {
  std::mt19937 random(5);
  const char32_t pool[] = {U'a', 0xE9, 0x65E5, 0x301, 0x1F600, 0xFF21};
  for (int round = 0; round < 2'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 12; i > 0; --i) append_code_point(text, pool[random() % 6]);
    const std::size_t columns = 1 + random() % 12;
    EXPECT_EQ(display_width(fit_to_width(text, columns)), columns);
  }
}

}  // namespace
}  // namespace forensics
