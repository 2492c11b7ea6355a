#include "libforensics/text/visible.h"

#include <random>
#include <set>
#include <string>

#include <gtest/gtest.h>

#include "libforensics/text/utf8.h"

namespace forensics {
namespace {

TEST(Visible, LeavesPlainTextOfAnyScriptAlone) {
  for (const std::string_view text :
       {"", "plain ASCII ~!@#", "caf\xC3\xA9", "\xD0\xB0\xD0\xB1", "\xE6\x97\xA5\xE6\x9C\xAC",
        "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "e\xCC\x81", "\xE2\x82\xAC", "C:\\dir\\a",
        "a\xE3\x80\x80z"}) {
    EXPECT_EQ(visible(text), text);
    EXPECT_FALSE(needs_escapes(text));
  }
}

TEST(Visible, WritesOutControls) {
  EXPECT_EQ(visible("a\x1B[2Jb\x07\x7F"), "a\\x1B[2Jb\\x07\\x7F");
  EXPECT_EQ(visible(std::string_view("a\0b", 3)), "a\\x00b");
  EXPECT_EQ(visible("a\r\nb\rc\td"), "a\\r\\nb\\rc\\td");
  EXPECT_EQ(visible("\xC2\x9B"
                    "31m"),
            "\\u{9B}31m");
  EXPECT_TRUE(needs_escapes("a\x1B"));
}

TEST(Visible, KeepsLineEndsOnRequest) {
  EXPECT_EQ(visible("a\r\nb\nc\rd", LineEnds::keep), "a\nb\nc\\rd");
}

TEST(Visible, WritesOutWhatHidesOrReorders) {
  EXPECT_EQ(visible("a\xE2\x80\xAEgpj.exe"), "a\\u{202E}gpj.exe");
  EXPECT_EQ(visible("a\xE2\x80\x8B"
                    "b\xC2\xAD"
                    "c"),
            "a\\u{200B}b\\u{AD}c");
  EXPECT_EQ(visible("\xE2\x81\xA6x\xE2\x81\xA9"), "\\u{2066}x\\u{2069}");
  EXPECT_EQ(visible("\xEF\xBB\xBFx"), "\\u{FEFF}x");
  EXPECT_EQ(visible("x\xF3\xA0\x81\x81"), "x\\u{E0041}");
  EXPECT_EQ(visible("x\xE2\x80\xA8y"), "x\\u{2028}y");
  EXPECT_EQ(visible("x\xE3\x85\xA4y"), "x\\u{3164}y");
  EXPECT_EQ(visible("x\xE2\xA0\x80y"), "x\\u{2800}y");
  EXPECT_EQ(visible("x\xEE\x80\x80y"), "x\\u{E000}y");
  EXPECT_EQ(visible("x\xEF\xBF\xBFy"), "x\\u{FFFF}y");
}

TEST(Visible, WritesOutBytesThatAreNoUtf8) {
  EXPECT_EQ(visible("caf\xE9!"), "caf\\xE9!");
  EXPECT_EQ(visible("\xE2\x82"), "\\xE2\\x82");
  EXPECT_EQ(visible("\x9B"
                    "31m"),
            "\\x9B31m");
}

TEST(Visible, BoundsCombiningMarks) {
  EXPECT_EQ(visible("\xCC\x81x"), "\\u{301}x");
  EXPECT_EQ(visible("a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\xCC\x81"),
            "a\xCC\x81\xCC\x81\xCC\x81\xCC\x81\\u{301}");
  EXPECT_EQ(visible("\x1B\xCC\x81"), "\\x1B\\u{301}");
}

TEST(Visible, ShowsEmojiSequences) {
  for (const std::string_view text :
       {"\xE2\x9D\xA4\xEF\xB8\x8F", "\xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x92\xBB",
        "\xF0\x9F\x8F\xB3\xEF\xB8\x8F\xE2\x80\x8D\xF0\x9F\x8C\x88",
        "\xF0\x9F\x91\x8D\xF0\x9F\x8F\xBD"}) {
    EXPECT_EQ(visible(text), text);
  }
  EXPECT_EQ(visible("a\xE2\x80\x8D"
                    "b"),
            "a\\u{200D}b");
  EXPECT_EQ(visible("a\xEF\xB8\x8F"), "a\\u{FE0F}");
  EXPECT_EQ(visible("\xE2\x9D\xA4\xEF\xB8\x8F\xEF\xB8\x8F"), "\xE2\x9D\xA4\xEF\xB8\x8F\\u{FE0F}");
}

TEST(Visible, DoublesABackslashThatWouldReadAsAnEscape) {
  EXPECT_EQ(visible("\\x1B"), "\\\\x1B");
  EXPECT_EQ(visible("\\\x1B"), "\\\\\\x1B");
  EXPECT_EQ(visible("\\u{202E}"), "\\\\u{202E}");
  EXPECT_EQ(visible("\\q"), "\\q");
}

TEST(Visible, IsHarmlessAndUnambiguous) {
  std::mt19937 random(3);
  const char32_t pool[] = {U'a',  U'\\',  U'x',   U'u',   U'{', U'1',  U'B', 0x1B, 0x9B,   0x202E,
                           0x301, 0xFE0F, 0x200D, 0x2764, 0xE9, U'\n', U'n', 0x85, 0x1F3FB};
  std::set<std::string> inputs;
  std::set<std::string> outputs;
  for (int round = 0; round < 50'000; ++round) {
    std::string text;
    for (std::size_t i = random() % 7; i > 0; --i) {
      append_code_point(text, pool[random() % std::size(pool)]);
      if (random() % 8 == 0) text.push_back(static_cast<char>(0x80 + random() % 0x80));
    }
    const std::string shown = visible(text);
    EXPECT_TRUE(is_valid_utf8(shown));
    for (const CodePoint point : CodePoints(shown)) {
      EXPECT_FALSE(point.value < 0x20 || point.value == 0x202E ||
                   (point.value >= 0x7F && point.value < 0xA0));
    }
    if (inputs.insert(text).second) {
      EXPECT_TRUE(outputs.insert(shown).second) << shown;
    }
  }
}

TEST(CodePointName, HasAtLeastFourDigits) {
  EXPECT_EQ(code_point_name(0x41), "U+0041");
  EXPECT_EQ(code_point_name(0x202E), "U+202E");
  EXPECT_EQ(code_point_name(0x1F600), "U+1F600");
}

}  // namespace
}  // namespace forensics
