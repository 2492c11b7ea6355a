#include "libforensics/text/utf8.h"

#include <random>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/base/ascii.h"

namespace forensics {
namespace {

TEST(ValidUtf8, AcceptsTheFirstAndLastCodePointOfEveryLength) {
  for (const char* text :
       {"", "a", "\x7F", "\xC2\x80", "\xDF\xBF", "\xE0\xA0\x80", "\xED\x9F\xBF", "\xEE\x80\x80",
        "\xEF\xBF\xBF", "\xF0\x90\x80\x80", "\xF4\x8F\xBF\xBF"}) {
    EXPECT_TRUE(is_valid_utf8(text)) << text;
  }
}

TEST(ValidUtf8, RefusesOverlongFormsSurrogatesAndTooLargeValues) {
  for (const char* text :
       {"\x80", "\xBF", "\xC0\x80", "\xC1\xBF", "\xE0\x9F\xBF", "\xED\xA0\x80", "\xED\xBF\xBF",
        "\xF0\x8F\xBF\xBF", "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFE", "\xFF", "\xC3",
        "\xE2\x82", "\xF0\x9F\x98"}) {
    EXPECT_FALSE(is_valid_utf8(text));
  }
}

TEST(ValidUtf8, NamesTheWellFormedPrefix) {
  EXPECT_EQ(valid_utf8_prefix("0123456789abcdef\xC3\xA9 \xE9 x"), 19U);
}

TEST(RepairUtf8, ReplacesEachMaximalSubpartOnce) {
  // The example of the Unicode Standard, table 3-8.
  std::string out;
  EXPECT_EQ(append_repaired_utf8(out, "\x61\xF1\x80\x80\xE1\x80\xC2\x62\x80\x63\x80\xBF\x64"), 6U);
  EXPECT_EQ(out,
            "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD"
            "b\xEF\xBF\xBD"
            "c\xEF\xBF\xBD\xEF\xBF\xBD"
            "d");
  EXPECT_EQ(repair_utf8("\xED\xA0\x80"), "\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(RepairUtf8, AlwaysGivesWellFormedTextAndKeepsWhatIsWellFormed) {
  std::mt19937 random(7);
  for (int round = 0; round < 3'000; ++round) {
    std::string bytes;
    for (std::size_t i = random() % 40; i > 0; --i) {
      if (random() % 3 == 0) {
        append_code_point(bytes, static_cast<char32_t>(random() % 0x110000));
      } else {
        bytes.push_back(static_cast<char>(random() % 256));
      }
    }
    const std::string repaired = repair_utf8(bytes);
    EXPECT_TRUE(is_valid_utf8(repaired));
    if (is_valid_utf8(bytes)) {
      EXPECT_EQ(repaired, bytes);
    }
    std::size_t length = 0;
    for (const CodePoint point : CodePoints(bytes)) length += point.length;
    EXPECT_EQ(length, bytes.size());
  }
}

TEST(ReadsAsUtf8, ForgivesOneCharacterCutOff) {
  EXPECT_TRUE(reads_as_utf8("abc"));
  EXPECT_TRUE(reads_as_utf8("\xC3\xA9"));
  EXPECT_TRUE(reads_as_utf8("\xC3\xA9\xC3\xA9\xC3\xA9 \xC3"));
  EXPECT_TRUE(reads_as_utf8("\xC3\xA9\xC3\xA9\xC3\xA9 \xE2\x82\" <"));
  EXPECT_FALSE(reads_as_utf8("\xC3\xA9\xC3\xA9 \xC3"));
  EXPECT_FALSE(reads_as_utf8("\xC3\xA9\xC3\xA9\xC3\xA9 \xC3 \xC3"));
  EXPECT_FALSE(reads_as_utf8("\xC3\xA9\xC3\xA9\xC3\xA9 \x80"));
  EXPECT_FALSE(reads_as_utf8("caf\xE9"));
}

TEST(CodePoints, WalkOverEveryValueThatCanBeWritten) {
  std::string text;
  for (char32_t value = 0; value < 0x110000; value += 37) append_code_point(text, value);
  char32_t expected = 0;
  for (const CodePoint point : CodePoints(text)) {
    const bool surrogate = expected >= 0xD800 && expected <= 0xDFFF;
    ASSERT_EQ(point.value, surrogate ? k_replacement_character : expected);
    ASSERT_TRUE(point.well_formed);
    expected += 37;
  }
  EXPECT_GE(expected, 0x110000U);
}

TEST(IsAscii, LooksAtEveryByte) {
  std::string text(19, 'a');
  EXPECT_TRUE(is_ascii(text));
  for (std::size_t i = 0; i < text.size(); ++i) {
    std::string changed = text;
    changed[i] = '\x80';
    EXPECT_FALSE(is_ascii(changed)) << i;
  }
}

// The other way of reversible_utf8().
std::string taken_back(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size(); ++at) {
    bytes += text[at];
    if (text[at] != '\\' || at + 1 == text.size()) continue;
    if (text[at + 1] == '\\') {
      ++at;
    } else if (text[at + 1] == 'x' && at + 3 < text.size() && hex_value(text[at + 2]) >= 0 &&
               hex_value(text[at + 3]) >= 0) {
      bytes.back() = static_cast<char>(hex_value(text[at + 2]) * 16 + hex_value(text[at + 3]));
      at += 3;
    }
  }
  return bytes;
}

TEST(ReversibleUtf8, LeavesNamesAsTheyAre) {
  for (const char* name :
       {"", "mail/a.eml", "caf\xC3\xA9 \xD8\xA7\xE2\x80\x8C\n", "C:\\mail\\x.eml", "\\"})
    EXPECT_EQ(reversible_utf8(name), name);
}

TEST(ReversibleUtf8, WritesIllFormedBytesAsEscapes) {
  EXPECT_EQ(reversible_utf8("caf\xE9.eml"), "caf\\xE9.eml");
  EXPECT_EQ(reversible_utf8("\xE2\x82"), "\\xE2\\x82");
  EXPECT_EQ(reversible_utf8("\\xE9"), "\\\\xE9");
  EXPECT_EQ(reversible_utf8("\\\xE9"), "\\\\\\xE9");
  EXPECT_EQ(reversible_utf8("a\\\\b"), "a\\\\\\\\b");
}

TEST(ReversibleUtf8, IsWellFormedAndCanBeTakenBack) {
  std::mt19937 chance(7);
  constexpr std::string_view k_letters("\\\\\\x4E9a\xC3\xA9\xE2\x82\xFF", 13);
  for (int round = 0; round < 20'000; ++round) {
    std::string bytes;
    for (auto left = chance() % 9; left > 0; --left)
      bytes += k_letters[chance() % k_letters.size()];
    const std::string text = reversible_utf8(bytes);
    ASSERT_TRUE(is_valid_utf8(text));
    ASSERT_EQ(taken_back(text), bytes) << text;
  }
}

}  // namespace
}  // namespace forensics
