#include "libforensics/base/ascii.h"

#include <gtest/gtest.h>

namespace forensics {
namespace {

using namespace std::string_view_literals;

// How many of the 256 bytes the predicate holds for.
template <class Predicate>
int count_of(Predicate holds) {
  int n = 0;
  for (int byte = 0; byte < 256; ++byte) n += holds(static_cast<char>(byte)) ? 1 : 0;
  return n;
}

TEST(Ascii, ClassesHoldTheirBytesAndNoOther) {
  EXPECT_EQ(count_of(is_digit), 10);
  EXPECT_EQ(count_of(is_upper), 26);
  EXPECT_EQ(count_of(is_lower), 26);
  EXPECT_EQ(count_of(is_alpha), 52);
  EXPECT_EQ(count_of(is_alnum), 62);
  EXPECT_EQ(count_of(is_blank), 2);
  EXPECT_EQ(count_of(is_space), 4);
  EXPECT_EQ(count_of(is_eight_bit), 128);
  EXPECT_EQ(count_of(is_control), 33);
  EXPECT_TRUE(is_control('\x7F'));
  EXPECT_FALSE(is_control('\x80'));
  EXPECT_FALSE(is_space('\f'));
}

TEST(Ascii, FoldsOnlyTheTwentySixLetters) {
  for (int byte = 0; byte < 256; ++byte) {
    const char c = static_cast<char>(byte);
    EXPECT_EQ(to_lower(c), is_upper(c) ? static_cast<char>(byte + 32) : c);
  }
  EXPECT_EQ(to_lower("A-\xC4[z"sv), "a-\xC4[z");
}

TEST(Ascii, ReadsHexDigits) {
  EXPECT_EQ(hex_value('0'), 0);
  EXPECT_EQ(hex_value('9'), 9);
  EXPECT_EQ(hex_value('a'), 10);
  EXPECT_EQ(hex_value('F'), 15);
  EXPECT_EQ(count_of([](char c) { return hex_value(c) >= 0; }), 22);
}

TEST(Ascii, ComparesIgnoringCase) {
  EXPECT_TRUE(equals_ignoring_case("Received", "rECEIVED"));
  EXPECT_FALSE(equals_ignoring_case("Received", "Receive"));
  EXPECT_FALSE(equals_ignoring_case("[", "{"));  // differ in the bit that tells cases apart
  EXPECT_TRUE(starts_with_ignoring_case("X-Mailer", "x-"));
  EXPECT_FALSE(starts_with_ignoring_case("X", "x-"));
  EXPECT_TRUE(ends_with_ignoring_case("mx.EXAMPLE.org", ".example.ORG"));
  EXPECT_FALSE(ends_with_ignoring_case("org", ".example.org"));
}

TEST(Ascii, FindsIgnoringCase) {
  EXPECT_EQ(find_ignoring_case("a By b by c", "by"), 2U);
  EXPECT_EQ(find_ignoring_case("a By b by c", "BY", 3), 7U);
  EXPECT_EQ(find_ignoring_case("a b", "by"), std::string_view::npos);
  EXPECT_EQ(find_ignoring_case("b", "by"), std::string_view::npos);
}

TEST(Ascii, TrimsBlanksAndLineEnds) {
  EXPECT_EQ(trim(" \t\r\n a b \r\n"), "a b");
  EXPECT_EQ(trim(" \n"), "");
  EXPECT_EQ(trim("\0a"sv), "\0a"sv);
}

}  // namespace
}  // namespace forensics
